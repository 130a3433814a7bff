import * as z from 'zod';
import {
  instant,
  keptDate,
  municipalityCode,
  writtenEmail,
  writtenName,
} from '@one-stop-shop/shared/contracts';
import { authorisation } from './authorisation';
import { operatorRole } from './role';

const askedRole = z.object({
  role: operatorRole,
  municipalities: z.array(municipalityCode),
  from: keptDate,
  to: keptDate.nullable(),
  /** Null for roles that see nobody. */
  authorisation: authorisation.nullable(),
});

/** Something that one administrator can't do alone, and what became of it. */
export const approval = z
  .object({
    id: z.uuid(),
    /** Whose responsible person decides, by a link that was mailed. */
    municipality: municipalityCode,
    /** `responsible`: somebody else is to be responsible, which the present one decides. */
    kind: z.enum(['role', 'responsible']),
    askedBy: z.object({ id: z.uuid(), name: z.string() }),
    askedAt: instant,
    /** Who is to have the role, or to be responsible; the latter have no account, so no id. */
    about: z.object({ id: z.uuid().nullable(), name: z.string(), email: z.string() }),
    asked: askedRole.nullable(),
    /** Who has the link; null where nobody is named, or it is they whom it concerns. */
    responsible: z.string().nullable(),
    linkExpiresAt: instant,
    /** Whether whoever reads this may approve it here. */
    mayApprove: z.boolean(),
    decision: z.enum(['approved', 'refused']).nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
  })
  .meta({ id: 'Approval' });

export type Approval = z.infer<typeof approval>;

/** `POST /api/administration/approvals/{approvalId}/decide` */
export const decideApproval = z
  .strictObject({ decision: z.enum(['approve', 'refuse']) })
  .meta({ id: 'DecideApproval' });

export type DecideApproval = z.infer<typeof decideApproval>;

/** What stands after the `#` of the link that was mailed; it never stands in a path or query. */
const token = z
  .string()
  .regex(/^[\w-]{43}$/)
  .meta({ id: 'ApprovalToken' });

/** `POST /api/public/approval/open`: what is to be approved. Nothing is used up by it. */
export const openApproval = z.strictObject({ token }).meta({ id: 'OpenApproval' });

export type OpenApproval = z.infer<typeof openApproval>;

/** Nobody served is named in it: who works here, where, and by whose authorisation. */
export const openedApproval = approval
  .pick({ kind: true, municipality: true, asked: true, linkExpiresAt: true })
  .extend({
    /** The responsible person who has the link. */
    to: z.string(),
    askedBy: z.string(),
    about: z.object({ name: z.string(), email: z.string() }),
    /** By name, those of `asked` and `municipality`. */
    places: z.record(municipalityCode, z.string()),
  })
  .meta({ id: 'OpenedApproval' });

export type OpenedApproval = z.infer<typeof openedApproval>;

/** `POST /api/public/approval/decide`: once, and for good. */
export const decideByLink = z
  .strictObject({ token, ...decideApproval.shape })
  .meta({ id: 'DecideByLink' });

export type DecideByLink = z.infer<typeof decideByLink>;

/**
 * Who decides for a municipality about those who see its people. Has no account.
 * `GET /api/administration/responsibles`: all municipalities of the district.
 */
export const responsible = z
  .object({
    municipality: municipalityCode,
    /** Null until somebody was named at the server: then only administrators approve. */
    responsible: z.object({ name: z.string(), email: z.string() }).nullable(),
  })
  .meta({ id: 'Responsible' });

export type Responsible = z.infer<typeof responsible>;

/** `POST /api/administration/responsibles/{municipality}`: asks the one named before. */
export const proposeResponsible = z
  .strictObject({ name: writtenName, email: writtenEmail })
  .meta({ id: 'ProposeResponsible' });

export type ProposeResponsible = z.infer<typeof proposeResponsible>;
