import * as z from 'zod';
import {
  defineAct,
  instant,
  keptDate,
  localDate,
  publicLanguages,
  writtenName,
} from '@one-stop-shop/shared/contracts';
import { shownVersion } from '../shown-version';
import { planContent } from './plan-content';
import { actionStates, planAgreements, planSentenceKinds, planStates } from './plan-lists';

/** Most versions of one person's plan that are kept. */
export const mostPlans = 30;

export const planId = z.uuid().meta({ id: 'PlanId' });

/** A plan as a page knows it: of two who write at once one is told. */
export const shownPlan = z.strictObject({ id: planId, version: shownVersion });

/** `PUT /api/persons/{id}/plan`: what stands in the editor, whole. */
export const writePlan = z
  .strictObject({
    content: planContent,
    /** What the page shows; missing where it begins a plan. */
    shown: shownPlan.optional(),
  })
  .meta({ id: 'WritePlan' });

export type WritePlan = z.infer<typeof writePlan>;

export const writtenPlan = z.object({ id: planId, version: z.int() }).meta({ id: 'WrittenPlan' });

export type WrittenPlan = z.infer<typeof writtenPlan>;

/** `POST /api/persons/{id}/plan/proposal`: the page as it is, put before the person. */
export const proposePlan = z.strictObject({ shown: shownPlan }).meta({ id: 'ProposePlan' });

export type ProposePlan = z.infer<typeof proposePlan>;

export const proposePlanAct = defineAct('propose-plan', proposePlan);

/** `POST /api/persons/{id}/plan/agreement` */
export const agreePlan = z
  .strictObject({
    shown: shownPlan,
    agreement: z.enum(planAgreements),
    agreedOn: localDate,
    /** Who said it in the person's language, where it was told. */
    interpreter: writtenName.optional(),
  })
  .meta({ id: 'AgreePlan' });

export type AgreePlan = z.infer<typeof agreePlan>;

export const agreePlanAct = defineAct('agree-plan', agreePlan);

/** `POST /api/persons/{id}/plan/revision`: what was agreed is looked at again, in a draft that begins with it. */
export const revisePlan = z.strictObject({ shown: shownPlan }).meta({ id: 'RevisePlan' });

export type RevisePlan = z.infer<typeof revisePlan>;

export const revisePlanAct = defineAct('revise-plan', revisePlan);

/** `POST /api/plan-actions/{id}/state`: what became of an action of an agreed plan. */
export const followAction = z
  .strictObject({
    state: z.enum(actionStates),
    /** As the page shows it. */
    shown: z.enum(actionStates),
  })
  .meta({ id: 'FollowAction' });

export type FollowAction = z.infer<typeof followAction>;

export const followActionAct = defineAct('follow-action', followAction);

/** A line of a plan as the person reads it, beside the Italian. */
const saidWords = z.object({
  italian: z.string(),
  /** Missing where the person reads Italian, or the words are somebody's own. */
  own: z.string().optional(),
  /** A machine translated it and nobody has read it since. */
  isDraft: z.boolean(),
});

export type SaidWords = z.infer<typeof saidWords>;

export const plan = z
  .object({
    id: planId,
    version: z.int(),
    state: z.enum(planStates),
    content: planContent,
    /** The same lines in the same order. */
    said: z.object({
      goals: z.array(saidWords),
      actions: z.array(saidWords),
      commitments: z.array(saidWords),
      supports: z.array(saidWords),
    }),
    /** What became of the actions, in their order; of an agreed plan. */
    actions: z.array(z.object({ id: z.uuid(), state: z.enum(actionStates) })),
    /** Of the account. */
    writtenBy: z.uuid(),
    changedAt: instant,
    proposedAt: instant.optional(),
    agreement: z
      .object({ kind: z.enum(planAgreements), on: keptDate, interpreter: z.string().optional() })
      .optional(),
  })
  .meta({ id: 'Plan' });

export type Plan = z.infer<typeof plan>;

/** `GET /api/persons/{id}/plan`: all versions, the newest first. */
export const personPlans = z
  .object({
    /** As they want to be called. */
    name: z.string(),
    /** In which the person reads, of those in which sentences are. */
    language: z.enum(publicLanguages),
    /** A plan hangs on a case: somebody leads one of theirs now. */
    inCharge: z.boolean(),
    plans: z.array(plan).max(mostPlans),
    /** How those are called who wrote them; former colleagues may be missing. */
    staff: z.record(z.uuid(), z.string()),
  })
  .meta({ id: 'PersonPlans' });

export type PersonPlans = z.infer<typeof personPlans>;

export const planSentencesQuery = z.strictObject({ language: z.enum(publicLanguages) });

export type PlanSentencesQuery = z.infer<typeof planSentencesQuery>;

/** `GET /api/plan-sentences`: of what a plan can be made. */
export const planSentences = z
  .array(
    z.object({
      id: z.string(),
      kind: z.enum(planSentenceKinds),
      /** Of an action. */
      type: z.string().optional(),
      /** ICU MessageFormat. */
      italian: z.string(),
      own: z.string().optional(),
      isDraft: z.boolean(),
      slots: z.array(z.string()),
    }),
  )
  .max(500)
  .meta({ id: 'PlanSentences' });

export type PlanSentences = z.infer<typeof planSentences>;
