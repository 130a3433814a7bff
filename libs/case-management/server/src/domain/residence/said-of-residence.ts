import type { Residence, ResidenceStatement } from '@one-stop-shop/case-management/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import { basisOfTitle } from './may-work-basis';
import { mayWorkToday } from './may-work-today';
import { contradictionsIn, type Contradiction } from './residence-dates';
import { titleOf } from './residence-title';

type Said = NonNullable<Residence['now']>;

/** What follows today from a statement, for who may read it. */
export function followingFrom(
  said: ResidenceStatement,
  today: LocalDay,
  age: number | undefined,
): Pick<Said, 'mayWork' | 'about' | 'warnings'> {
  const { workNote, usualDuration, renewalNote } = titleOf(said.title);
  return {
    mayWork: mayWorkToday(said, today, age),
    about: {
      ...basisOfTitle(said),
      ...{ work: workNote, duration: usualDuration, renewal: renewalNote },
    },
    warnings: contradictionsIn(said, today).map((one) => warnings[one]),
  };
}

const warnings: Readonly<Record<Contradiction, Said['warnings'][number]>> = {
  end_before_issue: 'end-before-issue',
  date_in_future: 'date-in-future',
  dates_contradict: 'dates-contradict',
};
