import { Injectable } from '@nestjs/common';
import type { Letter, Transaction } from '@one-stop-shop/shared/server';
import type { EmergencyAccessToTell } from '../domain/told-to-staff';
import { writeEmergencyNotice } from '../templates/staff-letter';
import { StaffMessage } from './staff-message';

type Row = EmergencyAccessToTell & { readonly id: string };

/** An emergency access was opened, as the contact of the transaction's one municipality is to hear it. */
@Injectable()
export class EmergencyAccessMessage extends StaffMessage<Row> {
  readonly kinds = ['emergency_access'];

  protected read(tx: Transaction, ids: readonly string[]): Promise<Row[]> {
    return tx.query<Row>(
      `SELECT access.id, access.id AS "accessId", contact.email, told.name AS told,
              opened.name AS opened,
              (SELECT array_agg(home.name ORDER BY home.name) FROM identity.municipality home
                WHERE home.code = ANY (access.from_municipalities)) AS "from",
              access.operator_name AS by, access.role, access.danger,
              access.opened_at AS "openedAt",
              access.ends_at AS "endsAt"
         FROM platform.emergency_access access
         JOIN identity.municipality opened ON opened.code = access.municipality
         JOIN identity.municipality told ON told.code = $2
         JOIN identity.data_protection_contact contact ON contact.municipality = told.code
        WHERE access.id = ANY ($1)`,
      [ids, tx.scope.municipalities[0]],
    );
  }

  protected write(row: Row): Letter {
    return writeEmergencyNotice(row);
  }
}
