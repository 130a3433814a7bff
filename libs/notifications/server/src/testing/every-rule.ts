import { noHour, type ContactRule, type WallHours } from '@one-stop-shop/shared/domain';

/** Monday morning at ten; the visits are at noon. */
export const ten = new Date('2026-11-23T09:00:00Z');
export const noon = new Date('2026-11-23T11:00:00Z');
/** When the hours that are still to come begin. */
export const halfPastTen = new Date('2026-11-23T09:30:00Z');

/** Hours as they stand to a message of ten that is about noon. */
const hours: Readonly<Record<string, WallHours | undefined>> = {
  'at any hour': undefined,
  'at this hour': { from: '09:30', to: '10:30' },
  'soon, and in time': { from: '10:30', to: '11:30' },
  'when it is too late to read': { from: '11:30', to: '13:00' },
  'when it is over': { from: '14:00', to: '16:00' },
  'at an hour that has gone': { from: '09:00', to: '10:00' },
  'at no hour': noHour,
};

/** Every rule that can be said, with what must become of a letter, written apart from how it is done. */
export const everyRule: readonly SaidRule[] = (['any', 'neutral', 'never'] as const).flatMap(
  (write) =>
    [false, true].flatMap((shared) =>
      Object.entries(hours).map(([when, said]) => ({
        name: `${write}${shared ? ', shared' : ''}, ${when}`,
        rule: { write, shared, ...(said && { hours: said }) },
        becomes: becomes(write, when),
        isNeutral: write === 'neutral' || shared,
      })),
    ),
);

export interface SaidRule {
  readonly name: string;
  readonly rule: ContactRule;
  readonly becomes: 'letter' | 'letter later' | 'call';
  readonly isNeutral: boolean;
}

function becomes(write: ContactRule['write'], when: string): SaidRule['becomes'] {
  if (write === 'never') return 'call';
  if (when === 'at any hour' || when === 'at this hour') return 'letter';
  return when === 'soon, and in time' ? 'letter later' : 'call';
}

/** Who has said it, seen from the desk whose message it is. */
export const everySource = [
  'this desk',
  'another desk',
  'another desk, while this one allows all',
] as const;
export type Source = (typeof everySource)[number];
