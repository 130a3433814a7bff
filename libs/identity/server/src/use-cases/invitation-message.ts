import { Injectable } from '@nestjs/common';
import {
  DerivedSecrets,
  PublicUrl,
  type LetterContent,
  type Message,
  type MessageToStaff,
  type Transaction,
} from '@one-stop-shop/shared/server';
import type { InvitationToTell } from '../domain/told-to-staff';
import { writeInvitation } from '../templates/staff-letter';
import { inOrderOf } from './in-order-of';

type Row = Omit<InvitationToTell, 'url'> & { readonly id: string; readonly tokenHash: string };

/** Where an invitation is followed. What stands after the # is sent to no server. */
export function invitationUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/sportello/invito#${token}`;
}

/** Somebody may open their account; until it has expired, was used or withdrawn. */
@Injectable()
export class InvitationMessage implements MessageToStaff {
  readonly kinds = ['invitation'];
  readonly audience = 'staff';

  constructor(
    private readonly secrets: DerivedSecrets,
    private readonly publicUrl: PublicUrl,
  ) {}

  async contentOf(
    tx: Transaction,
    messages: readonly Message[],
  ): Promise<(LetterContent | undefined)[]> {
    const rows = await tx.query<Row>(
      `SELECT invitation.id, invitation.kind, operator.name, operator.email,
              expires_at AS "expiresAt", token_hash AS "tokenHash"
         FROM identity.invitation JOIN identity.operator ON operator.id = operator_id
        WHERE invitation.id = ANY ($1) AND accepted_at IS NULL AND withdrawn_at IS NULL
          AND expires_at > $2`,
      [messages.map(({ subject }) => subject), tx.now],
    );
    return inOrderOf(messages, rows, (row) => ({
      contact: { email: row.email },
      letter: () => writeInvitation({ ...row, url: this.urlOf(row) }),
    }));
  }

  private urlOf({ id, tokenHash }: Row): string {
    return invitationUrl(this.publicUrl.value, this.secrets.handedOut(id, tokenHash).linkToken);
  }
}
