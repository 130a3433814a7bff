/** A stretch of the day on the wall of the desks, from `HH:MM` until before `HH:MM`. */
export interface WallHours {
  readonly from: string;
  readonly to: string;
}

/** No hour at all suits: what several people have said of one number leaves none. */
export const noHour: WallHours = { from: '00:00', to: '00:00' };

/** How a phone or an address may be used, as the person said it. */
export interface ContactRule {
  /** `never`: somebody calls instead. `neutral`: nothing that tells of the desk, or why. */
  readonly write: 'any' | 'neutral' | 'never';
  /** When somebody may write or call; at any time if not said. */
  readonly hours?: WallHours;
  /** Others read it or answer: what is written is neutral, and a call asks for the person first. */
  readonly shared?: boolean;
}

const fromTheStrictest = ['never', 'neutral', 'any'] as const;

/** What holds where several have spoken of one phone or address. Undefined where nobody has. */
export function strictestOf(rules: readonly ContactRule[]): ContactRule | undefined {
  if (rules.length === 0) return undefined;
  const hours = rules.flatMap((rule) => rule.hours ?? []).reduce(inBoth, undefined);
  return {
    write: fromTheStrictest.find((write) => rules.some((rule) => rule.write === write)) ?? 'never',
    ...(hours && { hours }),
    ...(rules.some(({ shared }) => shared) && { shared: true }),
  };
}

/** The hours that are in both. */
export function inBoth(one: WallHours | undefined, other: WallHours): WallHours {
  if (!one) return other;
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from < to ? { from, to } : noHour;
}

/** Whether what is written under it tells of nothing. A link or a code opens a visit to whoever reads it. */
export const isNeutral = ({ write, shared }: ContactRule): boolean => write !== 'any' || !!shared;
