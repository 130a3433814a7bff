import * as z from 'zod';

/** What a visit is for, as far as the clock of the desk is concerned. */
export const visitKinds = ['first', 'follow_up', 'plan', 'signature'] as const;

export const visitKind = z.enum(visitKinds).meta({ id: 'VisitKind' });

export type VisitKind = z.infer<typeof visitKind>;

/** Most slots in a row that one visit takes. */
export const mostSlotsOfVisit = 4;

/** However many slots it takes. */
export const longestVisitMinutes = 240;

const slots = z.int().min(1).max(mostSlotsOfVisit);

/** How many slots in a row a visit of each kind takes at a desk. */
export const visitSlots = z
  .strictObject({ first: slots, follow_up: slots, plan: slots, signature: slots })
  .meta({ id: 'VisitSlots' });

export type VisitSlots = z.infer<typeof visitSlots>;

/** Of a desk about which nobody has said otherwise: a plan is talked over at length. */
export const usualVisitSlots: VisitSlots = { first: 1, follow_up: 1, plan: 2, signature: 1 };
