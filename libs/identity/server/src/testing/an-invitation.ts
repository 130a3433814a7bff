import type { GiveRole, InviteStaff as Invited } from '@one-stop-shop/identity/contracts';
import { DerivedSecrets, type OperatorScope } from '@one-stop-shop/shared/server';
import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { InviteStaff } from '../use-cases/invite-staff';
import { approveAll } from './approved';
import { cori } from './scopes';

export const secretsOfTheSpecs = new DerivedSecrets('a secret for the specs of invitations');

/** On paper since the morning of the specs. */
export const anAuthorisation = {
  body: 'Comune di Prova',
  signedOn: '2026-11-20',
  secrecyOn: '2026-11-20',
  expiresOn: '2027-11-19',
};

/** The role of a mediator in Cori from Monday 23 November 2026 on, authorised. */
export function aRole(wishes: Partial<GiveRole> = {}): GiveRole {
  return {
    role: 'mediator',
    municipalities: [cori],
    from: '2026-11-23',
    to: null,
    authorisation: anAuthorisation,
    ...wishes,
  };
}

/** Long, uncommon, and nobody's name. */
export const aGoodPassword = 'viola tredici lanterna quieta';

export interface Invitation {
  readonly operatorId: string;
  readonly email: string;
  readonly invitationId: string;
  /** What stands in the link that was mailed. */
  readonly token: string;
}

let invited = 0;

/**
 * Somebody is invited as a mediator of Cori from Monday 23 November 2026 on, which
 * another administrator has approved.
 */
export async function anInvitation(
  database: TestDatabase,
  administrator: OperatorScope,
  wishes: Partial<Invited> = {},
): Promise<Invitation> {
  invited += 1;
  const details = await new InviteStaff(database.unitOfWork, secretsOfTheSpecs).run(administrator, {
    name: 'Awa Prova',
    email: `invited-${invited}@spec.invalid`,
    languages: ['fr', 'wo'],
    roles: [aRole()],
    ...wishes,
  });
  await approveAll(database, details.id);
  return { ...(await lastInvitationOf(database, details.id)), email: details.email };
}

/** The newest link that was mailed to somebody. */
export async function lastInvitationOf(
  database: TestDatabase,
  operatorId: string,
): Promise<Omit<Invitation, 'email'>> {
  const [invitation] = await database.everything<{ id: string }>(
    `SELECT id FROM identity.invitation WHERE operator_id = $1
      ORDER BY sent_at DESC, withdrawn_at NULLS FIRST LIMIT 1`,
    [operatorId],
  );
  if (!invitation) throw new Error('nobody invited them');
  const { id } = invitation;
  return { operatorId, invitationId: id, token: secretsOfTheSpecs.linkToken(id) };
}
