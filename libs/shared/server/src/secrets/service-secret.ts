import { z } from 'zod';

/** From which links, codes and keys are derived; the same for every process. */
export interface ServiceSecret {
  readonly secret: string;
  /** The one that was changed for it: what was made with it goes on for its time. */
  readonly secretBefore?: string | undefined;
}

const secret = z.string().min(32);

/** How both are set, see the README of `libs/shared/server`. */
export const secretSettings = {
  APP_SECRET: secret,
  APP_SECRET_BEFORE: z.union([z.literal(''), secret]).optional(),
};

interface Set {
  readonly APP_SECRET: string;
  readonly APP_SECRET_BEFORE?: string | undefined;
}

/** For a schema's `superRefine`: a change that changed nothing is a mistake. */
export function mustHaveChanged(set: Set, context: z.RefinementCtx): void {
  if (set.APP_SECRET !== set.APP_SECRET_BEFORE) return;
  const message = 'is the present secret; leave it out unless APP_SECRET was changed';
  context.addIssue({ code: 'custom', path: ['APP_SECRET_BEFORE'], message });
}

export function serviceSecretIn(set: Set): ServiceSecret {
  return { secret: set.APP_SECRET, secretBefore: set.APP_SECRET_BEFORE || undefined };
}
