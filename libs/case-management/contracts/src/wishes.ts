import * as z from 'zod';
import { defineAct } from '@one-stop-shop/shared/contracts';
import { shownVersion } from './shown-version';
import { colleagueId } from './team';

/** Most mediators whom one person doesn't want. */
export const mostUnwanted = 10;

/** By whom somebody wants to be received; why is kept nowhere. */
export const personWishes = z
  .object({
    /** "A woman, please": shown wherever their visits are booked. */
    woman: z.boolean(),
    /** Mediators who never meet them; the name is missing for who works here no longer. */
    without: z.array(z.object({ id: colleagueId, name: z.string().optional() })),
  })
  .meta({ id: 'PersonWishes' });

export type PersonWishes = z.infer<typeof personWishes>;

/** `PUT /api/persons/{id}/wishes`: all of them, as they are now. */
export const keepWishes = z
  .strictObject({
    woman: z.boolean(),
    without: z.array(colleagueId).max(mostUnwanted),
    shown: shownVersion,
  })
  .meta({ id: 'KeepWishes' });

export type KeepWishes = z.infer<typeof keepWishes>;

export const keepWishesAct = defineAct('keep-wishes', keepWishes);
