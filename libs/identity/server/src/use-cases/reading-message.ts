import { Injectable } from '@nestjs/common';
import type {
  LetterContent,
  Message,
  MessageToStaff,
  Transaction,
} from '@one-stop-shop/shared/server';
import type { ReadingToTell } from '../domain/told-to-staff';
import { writeReadingNotice } from '../templates/staff-letter';
import { inOrderOf } from './in-order-of';

type Row = ReadingToTell & { readonly id: string };

/** Somebody read far past their habit, as the contact of the transaction's one municipality is to hear it. */
@Injectable()
export class ReadingMessage implements MessageToStaff {
  readonly kinds = ['read_past_habit'];
  readonly audience = 'staff';

  async contentOf(
    tx: Transaction,
    messages: readonly Message[],
  ): Promise<(LetterContent | undefined)[]> {
    const rows = await tx.query<Row>(
      `SELECT reading_day.id, contact.email, told.name AS told,
              coalesce(operator.name, operator_id::text) AS by, asked_at AS "askedAt", people, habit
         FROM identity.reading_day
         JOIN identity.municipality told ON told.code = $2
         JOIN identity.data_protection_contact contact ON contact.municipality = told.code
         LEFT JOIN identity.operator ON operator.id = operator_id
        WHERE reading_day.id = ANY ($1) AND asked_at IS NOT NULL`,
      [messages.map(({ subject }) => subject), tx.scope.municipalities[0]],
    );
    return inOrderOf(messages, rows, (row) => ({
      contact: { email: row.email },
      letter: () => writeReadingNotice(row),
    }));
  }
}
