import type {
  Letter,
  LetterContent,
  Message,
  MessageToStaff,
  Transaction,
} from '@one-stop-shop/shared/server';

/** A letter to an address of staff about one row, for as long as the row is to be told. */
export abstract class StaffMessage<
  Row extends { readonly id: string; readonly email: string },
> implements MessageToStaff {
  readonly audience = 'staff';
  abstract readonly kinds: readonly string[];

  /** Those of these rows that are still to be told. */
  protected abstract read(tx: Transaction, ids: readonly string[]): Promise<readonly Row[]>;

  protected abstract write(row: Row): Letter;

  async contentOf(
    tx: Transaction,
    messages: readonly Message[],
  ): Promise<(LetterContent | undefined)[]> {
    const ids = messages.map(({ subject }) => subject);
    const rows = new Map((await this.read(tx, ids)).map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = rows.get(id);
      return row && { contact: { email: row.email }, letter: () => this.write(row) };
    });
  }
}
