import { Injectable } from '@nestjs/common';
import {
  DerivedSecrets,
  PublicUrl,
  type Letter,
  type Transaction,
} from '@one-stop-shop/shared/server';
import type { InvitationToTell } from '../domain/told-to-staff';
import { writeInvitation } from '../templates/staff-letter';
import { StaffMessage } from './staff-message';

type Row = Omit<InvitationToTell, 'url'> & { readonly id: string; readonly tokenHash: string };

/** Where an invitation is followed. What stands after the # is sent to no server. */
export function invitationUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/sportello/invito#${token}`;
}

/** Somebody may open their account; until it has expired, was used or withdrawn. */
@Injectable()
export class InvitationMessage extends StaffMessage<Row> {
  readonly kinds = ['invitation'];

  constructor(
    private readonly secrets: DerivedSecrets,
    private readonly publicUrl: PublicUrl,
  ) {
    super();
  }

  protected read(tx: Transaction, ids: readonly string[]): Promise<Row[]> {
    return tx.query<Row>(
      `SELECT invitation.id, invitation.kind, operator.name, operator.email,
              expires_at AS "expiresAt", token_hash AS "tokenHash"
         FROM identity.invitation JOIN identity.operator ON operator.id = operator_id
        WHERE invitation.id = ANY ($1) AND accepted_at IS NULL AND withdrawn_at IS NULL
          AND expires_at > $2`,
      [ids, tx.now],
    );
  }

  protected write(row: Row): Letter {
    return writeInvitation({ ...row, url: this.urlOf(row) });
  }

  private urlOf({ id, tokenHash }: Row): string {
    return invitationUrl(this.publicUrl.value, this.secrets.handedOut(id, tokenHash).linkToken);
  }
}
