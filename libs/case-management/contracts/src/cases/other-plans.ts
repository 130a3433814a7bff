import * as z from 'zod';
import {
  defineAct,
  instant,
  keptDate,
  localDate,
  writtenLine,
} from '@one-stop-shop/shared/contracts';
import { otherPlanKinds } from '../lists/case-lists';

/** Most that a page shows, replaced ones included. */
export const mostOtherPlans = 100;

/** `POST /api/persons/{id}/case/other-plans`: what another office has agreed with somebody. */
export const keepOtherPlan = z
  .strictObject({
    kind: z.enum(otherPlanKinds),
    /** The office that leads it. */
    leader: writtenLine(120),
    /** As it stands on the other office's paper. */
    number: writtenLine(40).optional(),
    from: localDate,
    /** Last day, included; missing where none is set. */
    until: localDate.optional(),
    /** What was written before and is said better. */
    replaces: z.uuid().optional(),
  })
  .refine(({ from, until }) => !until || from <= until, {
    path: ['until'],
    error: 'to-before-from',
  })
  .meta({ id: 'KeepOtherPlan' });

export type KeepOtherPlan = z.infer<typeof keepOtherPlan>;

export const keepOtherPlanAct = defineAct('keep-other-plan', keepOtherPlan);

export const otherPlan = z
  .object({
    id: z.uuid(),
    kind: z.enum(otherPlanKinds),
    leader: z.string(),
    number: z.string().optional(),
    from: keptDate,
    until: keptDate.optional(),
    writtenAt: instant,
    /** Id of the operator. */
    writtenBy: z.uuid(),
    replaces: z.uuid().optional(),
  })
  .meta({ id: 'OtherPlan' });

export type OtherPlan = z.infer<typeof otherPlan>;
