import { Injectable } from '@nestjs/common';
import type { Letter, Transaction } from '@one-stop-shop/shared/server';
import type { ReadingToTell } from '../domain/told-to-staff';
import { writeReadingNotice } from '../templates/staff-letter';
import { StaffMessage } from './staff-message';

type Row = ReadingToTell & { readonly id: string };

/** Somebody read far past their habit, as the contact of the transaction's one municipality is to hear it. */
@Injectable()
export class ReadingMessage extends StaffMessage<Row> {
  readonly kinds = ['read_past_habit'];

  protected read(tx: Transaction, ids: readonly string[]): Promise<Row[]> {
    return tx.query<Row>(
      `SELECT reading_day.id, contact.email, told.name AS told,
              coalesce(operator.name, operator_id::text) AS by, asked_at AS "askedAt", people, habit
         FROM identity.reading_day
         JOIN identity.municipality told ON told.code = $2
         JOIN identity.data_protection_contact contact ON contact.municipality = told.code
         LEFT JOIN identity.operator ON operator.id = operator_id
        WHERE reading_day.id = ANY ($1) AND asked_at IS NOT NULL`,
      [ids, tx.scope.municipalities[0]],
    );
  }

  protected write(row: Row): Letter {
    return writeReadingNotice(row);
  }
}
