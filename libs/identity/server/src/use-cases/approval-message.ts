import { Injectable } from '@nestjs/common';
import {
  DerivedSecrets,
  PublicUrl,
  type Letter,
  type Transaction,
} from '@one-stop-shop/shared/server';
import type { ApprovalToTell } from '../domain/told-to-staff';
import { approvalToken } from '../persistence/approvals';
import { mayFollow } from '../persistence/found-approvals';
import { writeApproval } from '../templates/staff-letter';
import { StaffMessage } from './staff-message';

type Row = Omit<ApprovalToTell, 'url'> & { readonly id: string; readonly linkNumber: number };

/**
 * Something waits for the responsible person of a municipality; until it was decided, has
 * expired, or is no business of who is responsible now.
 */
@Injectable()
export class ApprovalMessage extends StaffMessage<Row> {
  readonly kinds = ['approval'];

  constructor(
    private readonly secrets: DerivedSecrets,
    private readonly publicUrl: PublicUrl,
  ) {
    super();
  }

  protected read(tx: Transaction, ids: readonly string[]): Promise<Row[]> {
    return tx.query<Row>(
      `SELECT approval.id, responsible.name, responsible.email, municipality.name AS municipality,
              asker.name AS "askedBy", link_no AS "linkNumber", link_expires_at AS "expiresAt"
         FROM identity.approval
         JOIN identity.operator asker ON asker.id = asked_by
         LEFT JOIN identity.operator subject ON subject.id = operator_id
         JOIN identity.responsible ON responsible.municipality = approval.municipality
         JOIN identity.municipality ON municipality.code = approval.municipality
        WHERE approval.id = ANY ($1) AND decision IS NULL AND link_expires_at > $2
          AND ${mayFollow}`,
      [ids, tx.now],
    );
  }

  protected write(row: Row): Letter {
    return writeApproval({ ...row, url: this.urlOf(row) });
  }

  /** Where it is decided. What stands after the # is sent to no server. */
  private urlOf({ id, linkNumber }: Row): string {
    const token = approvalToken(this.secrets, id, linkNumber);
    return `${this.publicUrl.value}/sportello/approva#${token}`;
  }
}
