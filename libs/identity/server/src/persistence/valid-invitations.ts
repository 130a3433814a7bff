import type { OpenedInvitation } from '@one-stop-shop/identity/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { keyHash, type SignInScope, type Transaction } from '@one-stop-shop/shared/server';
import { InvitationNotValid } from '../domain/staff-problems';
import { authorisationColumns, shownAuthorisation } from './authorisations';

export interface ValidInvitation {
  readonly id: string;
  readonly operatorId: string;
  readonly kind: OpenedInvitation['kind'];
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
  /** Work of today and later, also such as waits to be approved; without any it is not valid. */
  readonly assignments: OpenedInvitation['assignments'];
  /** The first day of work that was approved; null while none was. */
  readonly workBegins: string | null;
}

/** @throws InvitationNotValid, whatever is wrong with it */
export async function findValidInvitation(
  tx: Transaction<SignInScope>,
  token: string,
): Promise<ValidInvitation> {
  const [found] = await tx.query<ValidInvitation>(
    `SELECT invitation.id, invitation.operator_id AS "operatorId", invitation.kind, operator.name,
            operator.email, invitation.expires_at AS "expiresAt", work.ahead AS assignments,
            work.begins::text AS "workBegins"
       FROM identity.invitation
       JOIN identity.operator ON operator.id = invitation.operator_id
       CROSS JOIN LATERAL (
         SELECT jsonb_agg(jsonb_build_object('role', role, 'municipality', municipality,
                                             'from', valid_from, 'to', valid_to,
                                             'authorisation', ${shownAuthorisation},
                                             'approved', approved)
                          ORDER BY role, valid_from, municipality) AS ahead,
                min(valid_from) FILTER (WHERE approved) AS begins
           FROM (SELECT true AS approved, role, municipality, valid_from, valid_to,
                        ${authorisationColumns}
                   FROM identity.assignment
                  WHERE operator_id = operator.id AND withdrawn_at IS NULL
                 UNION ALL
                 SELECT false, role, place, valid_from, valid_to, ${authorisationColumns}
                   FROM identity.approval, unnest(places) AS place
                  WHERE operator_id = operator.id AND decision IS NULL) AS given
          WHERE valid_to IS NULL OR valid_to >= $3::date
       ) AS work
      WHERE token_hash = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > $2
        AND work.ahead IS NOT NULL`,
    [keyHash(token), tx.now, dayOf(tx.now)],
  );
  if (!found) throw new InvitationNotValid();
  return found;
}

/** Uses it up. Throws {@link InvitationNotValid} when somebody did so in between. */
export async function markAccepted(
  tx: Transaction<SignInScope>,
  invitation: ValidInvitation,
): Promise<void> {
  const accepted = await tx.execute(
    `UPDATE identity.invitation SET accepted_at = $2
      WHERE id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
    [invitation.id, tx.now],
  );
  if (accepted === 0) throw new InvitationNotValid();
}
