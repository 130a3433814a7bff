import * as z from 'zod';
import { municipalityCode } from '@one-stop-shop/shared/contracts';

/**
 * What people of the district do here. Desk operators and social workers serve the
 * people of their own municipality; mediators and practitioners (first orientation, tutoring,
 * legal advice, psychology) receive those who come to them, across municipalities; the coordinator
 * reads released figures only; the programme manager of the lead municipality makes
 * the funder's returns; the administrator keeps staff, desks and reference data.
 */
export const operatorRoles = [
  'desk_operator',
  'social_worker',
  'mediator',
  'practitioner',
  'district_coordinator',
  'programme_manager',
  'district_administrator',
] as const;

export const operatorRole = z.enum(operatorRoles).meta({ id: 'OperatorRole' });

export type OperatorRole = z.infer<typeof operatorRole>;

/** Roles that work for the whole district: they are given in all its municipalities at once. */
export const districtRoles: readonly OperatorRole[] = [
  'district_coordinator',
  'district_administrator',
];

/** Whether a role is given where somebody chooses; the others are given everywhere, or at the lead. */
export function isGivenByPlace(role: OperatorRole): boolean {
  return role !== 'programme_manager' && !districtRoles.includes(role);
}

/** Roles that see the people served: each carries an authorisation in writing. */
export const rolesThatSeePeople: readonly OperatorRole[] = [
  'desk_operator',
  'social_worker',
  'mediator',
  'practitioner',
];

/** Roles to whom people come, on shifts of their own: those who may see their own agenda. */
export const rolesThatReceive: readonly OperatorRole[] = ['mediator', 'practitioner'];

/**
 * Roles that nobody gives alone. Administration is one of them, for whoever could make a
 * second administrator could approve anything with them.
 */
export const rolesToApprove: readonly OperatorRole[] = [
  ...rolesThatSeePeople,
  'district_administrator',
];

/** A role with the municipalities in which somebody has it today. */
export const heldRole = z
  .object({ role: operatorRole, municipalities: z.array(municipalityCode) })
  .meta({ id: 'HeldRole' });

export type HeldRole = z.infer<typeof heldRole>;
