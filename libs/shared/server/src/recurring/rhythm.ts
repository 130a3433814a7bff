import { dayOf, instantOf, plusDays } from '@one-stop-shop/shared/domain';

/** How often work comes again: so long after its end, or at a wall hour (HH:MM) in Europe/Rome. */
export type Rhythm =
  | {
      readonly everySeconds: number;
      /** Due at once when a worker starts, however long ago it ran. */
      readonly alsoAtStart?: boolean;
    }
  | { readonly dailyAt: string };

/** When it is due next. Each day has one such hour, also the nights in which clocks change. */
export function dueAfter(rhythm: Rhythm, moment: Date): Date {
  if ('everySeconds' in rhythm) return new Date(moment.getTime() + rhythm.everySeconds * 1000);
  const day = dayOf(moment);
  const today = instantOf(day, rhythm.dailyAt);
  return today > moment ? today : instantOf(plusDays(day, 1), rhythm.dailyAt);
}

/** When it is due for the first time: nights wait for the night. */
export function dueAtFirst(rhythm: Rhythm, moment: Date): Date {
  return 'everySeconds' in rhythm ? moment : dueAfter(rhythm, moment);
}

export function isDueAtStart(rhythm: Rhythm): boolean {
  return 'everySeconds' in rhythm && rhythm.alsoAtStart === true;
}
