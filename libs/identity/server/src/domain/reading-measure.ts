/** How many days back somebody's habit is looked for. */
export const daysOfHabit = 30;

/**
 * A habit is what somebody did on at least three of these days: one day out of the ordinary,
 * be it a theft, makes none, and a desk that is open once a week does.
 */
const timesOfAHabit = 3;

/** Far past it. */
const times = 3;

/**
 * Nobody is asked below: an agenda of a month shows about as many visits of a busy desk at
 * once, and who begins there has no habit yet.
 */
export const neverAskedBelow = 300;

/** Whatever the habit: nobody has to do with more people in a day, and a habit can be crept up. */
const alwaysAskedAbove = 2_000;

/** @param before how many people somebody read about on each day of before on which they read */
export function habitOf(before: readonly number[]): number {
  return before.toSorted((a, b) => b - a)[timesOfAHabit - 1] ?? 0;
}

/**
 * How often somebody is to have shown who they are, for what they read today: once past the
 * measure, and again each time that it doubles. 0 within it.
 */
export function stepsPast(people: number, habit: number): number {
  let step = 0;
  let measure = Math.min(Math.max(times * habit, neverAskedBelow), alwaysAskedAbove);
  for (; people > measure; measure *= 2) step += 1;
  return step;
}
