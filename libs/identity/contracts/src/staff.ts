import * as z from 'zod';
import {
  instant,
  keptDate,
  localDate,
  municipalityCode,
  pageInBody,
  pageOf,
  serviceLanguage,
  writtenEmail,
  writtenLine,
  writtenName,
} from '@one-stop-shop/shared/contracts';
import { approval } from './approval';
import { authorisation } from './authorisation';
import { reasonInWords } from './reason';
import { operatorRole } from './role';

/** An account is known by the same id in all contexts. */
export const operatorId = z.uuid().meta({ id: 'OperatorId' });

/** Work for a municipality; `to` is the last day, null until further notice. */
export const staffAssignment = z
  .object({
    role: operatorRole,
    municipality: municipalityCode,
    from: keptDate,
    to: keptDate.nullable(),
    /** Null for roles that see nobody, and missing for those given before it was asked for. */
    authorisation: authorisation.nullable(),
  })
  .meta({ id: 'StaffAssignment' });

export type StaffAssignment = z.infer<typeof staffAssignment>;

/**
 * `invited` until the link was followed to its end; `factor-lost` from the moment two
 * administrators let somebody in anew until they followed the new link; `ended` for who
 * has no work today or later.
 */
export const staffStates = ['invited', 'active', 'factor-lost', 'ended'] as const;

export const staffState = z.enum(staffStates).meta({ id: 'StaffState' });

export type StaffState = z.infer<typeof staffState>;

/** By state, or only those of whom a proposal to let them in anew waits to be approved. */
export const staffFilters = [...staffStates, 'recovery-proposed', 'approval-waiting'] as const;

export const staffFilter = z.enum(staffFilters).meta({ id: 'StaffFilter' });

export type StaffFilter = z.infer<typeof staffFilter>;

export const staffMember = z
  .object({
    id: operatorId,
    name: z.string(),
    email: z.string(),
    /** Those in which a mediator or practitioner speaks with people. */
    languages: z.array(serviceLanguage),
    state: staffState,
    /** Another administrator than who proposed it may approve that they are let in anew. */
    recoveryProposed: z.boolean(),
    /** Roles that open nothing until somebody approves them. */
    approvalWaiting: z.boolean(),
    /** Work of today and later, in the order of roles and days. */
    assignments: z.array(staffAssignment),
    /** The last day on which the account was used; null when it never was. */
    lastSeenOn: localDate.nullable(),
  })
  .meta({ id: 'StaffMember' });

export type StaffMember = z.infer<typeof staffMember>;

/**
 * `POST /api/administration/staff/search`: by name; `search` finds parts of names and
 * addresses. In a body, because addresses of pages end up in logs and histories; so does
 * `after`, which holds the last name of the page before.
 */
export const staffQuery = z
  .strictObject({
    search: writtenLine(80).optional(),
    state: staffFilter.optional(),
    ...pageInBody,
  })
  .meta({ id: 'StaffQuery' });

export type StaffQuery = z.infer<typeof staffQuery>;

export const staffPage = pageOf(staffMember).meta({ id: 'StaffPage' });

export type StaffPage = z.infer<typeof staffPage>;

export const staffChangeKinds = [
  'invited',
  'invited-again',
  'invitation-withdrawn',
  'joined',
  'details-changed',
  /** Opens nothing until it is approved. */
  'role-asked',
  'role-approved',
  'role-refused',
  'role-given',
  'role-withdrawn',
  /** The last day of a role was set. */
  'role-limited',
  'left',
  'recovery-proposed',
  'recovery-refused',
  'recovery-approved',
  'recovered',
  /** Somebody at the body's provider opens the account from now on. */
  'provider-linked',
] as const;

/** What happened to an account; what a kind doesn't know is left out. Nothing is ever removed. */
export const staffChange = z
  .object({
    at: instant,
    /** Who did it; null when it was done at the server itself. */
    by: z.object({ id: operatorId, name: z.string() }).nullable(),
    kind: z.enum(staffChangeKinds),
    role: operatorRole.optional(),
    municipalities: z.array(municipalityCode).optional(),
    from: keptDate.optional(),
    /** The last day. */
    to: keptDate.optional(),
    /** As they were called before. */
    formerName: z.string().optional(),
    formerLanguages: z.array(serviceLanguage).optional(),
    reason: z.string().optional(),
    /** The responsible person who decided by the link; `by` is null then. */
    responsible: z.string().optional(),
  })
  .meta({ id: 'StaffChange' });

export type StaffChange = z.infer<typeof staffChange>;

/** `GET /api/administration/staff/{operatorId}`, and the answer to every change. */
export const staffDetails = staffMember
  .extend({
    /** Work that is over or was withdrawn. */
    formerAssignments: z.array(staffAssignment),
    /** The link that waits to be followed. */
    invitation: z.object({ sentAt: instant, expiresAt: instant, expired: z.boolean() }).nullable(),
    /** Proposed, and not decided yet. */
    recovery: z
      .object({
        proposedBy: z.object({ id: operatorId, name: z.string() }),
        reason: z.string(),
        proposedAt: instant,
        /** Until then another administrator may approve it. */
        approvableUntil: instant,
      })
      .nullable(),
    /** Roles that wait or were decided, the newest first, at most 100. */
    approvals: z.array(approval),
    /** The newest first, at most 100. */
    history: z.array(staffChange),
  })
  .meta({ id: 'StaffDetails' });

export type StaffDetails = z.infer<typeof staffDetails>;

const languages = z.array(serviceLanguage).max(20);

const givenRole = {
  role: operatorRole,
  /**
   * Left empty for the roles of `districtRoles`, which are given everywhere at once,
   * and for the programme manager, who works for the lead municipality.
   */
  municipalities: z.array(municipalityCode).max(20),
  /** Today at the earliest. */
  from: localDate,
  /** Last day, included; null until further notice, or as long as the authorisation counts. */
  to: localDate.nullable(),
  /** Asked for with the roles of `rolesThatSeePeople`. */
  authorisation: authorisation.optional(),
};

const endsAfterItBegins = ({ from, to }: { from: string; to: string | null }): boolean =>
  to === null || from <= to;
const atTheEnd = { path: ['to'], error: 'to-before-from' };

/**
 * `POST /api/administration/staff/{operatorId}/roles`. Those of `rolesToApprove` open
 * nothing until the responsible person or another administrator approves them.
 */
export const giveRole = z
  .strictObject(givenRole)
  .refine(endsAfterItBegins, atTheEnd)
  .meta({ id: 'GiveRole' });

export type GiveRole = z.infer<typeof giveRole>;

/** `POST /api/administration/staff`: an account without a password, and a link by mail. */
export const inviteStaff = z
  .strictObject({
    name: writtenName,
    email: writtenEmail,
    languages,
    roles: z.array(giveRole).min(1).max(10),
  })
  .meta({ id: 'InviteStaff' });

export type InviteStaff = z.infer<typeof inviteStaff>;

/** `PATCH /api/administration/staff/{operatorId}` */
export const changeStaff = z
  .strictObject({ name: writtenName, languages })
  .meta({ id: 'ChangeStaff' });

export type ChangeStaff = z.infer<typeof changeStaff>;

/** `POST /api/administration/staff/{operatorId}/roles/withdraw` */
export const withdrawRole = z
  .strictObject({
    role: operatorRole,
    /** Empty: wherever they have it. */
    municipalities: z.array(municipalityCode).max(20),
    /** Today at the earliest; null ends the role in this moment. */
    lastDay: localDate.nullable(),
  })
  .meta({ id: 'WithdrawRole' });

export type WithdrawRole = z.infer<typeof withdrawRole>;

/** `POST /api/administration/staff/{operatorId}/recovery`: says why somebody can't sign in. */
export const proposeRecovery = z
  .strictObject({ reason: reasonInWords(10) })
  .meta({ id: 'ProposeRecovery' });

export type ProposeRecovery = z.infer<typeof proposeRecovery>;
