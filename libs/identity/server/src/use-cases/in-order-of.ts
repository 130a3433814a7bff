import type { Message } from '@one-stop-shop/shared/server';

/** For each message what is made of the row of its subject; undefined where there is none. */
export function inOrderOf<Row extends { readonly id: string }, Made>(
  messages: readonly Message[],
  rows: readonly Row[],
  made: (row: Row) => Made,
): (Made | undefined)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return messages.map(({ subject }) => {
    const row = byId.get(subject);
    return row && made(row);
  });
}
