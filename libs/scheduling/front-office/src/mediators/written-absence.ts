import { onlyDay } from '../closures/written-closure';
import { type WrittenHours, asHours } from './written-shift';

/** Days on which a mediator does not come, as somebody writes them. Why is never asked. */
export interface WrittenAbsence {
  /** YYYY-MM-DD */
  readonly firstDay: string;
  /** Empty for one day. */
  readonly lastDay: string;
  readonly allDay: boolean;
  readonly hours: WrittenHours;
}

export const nothingWritten: WrittenAbsence = {
  firstDay: '',
  lastDay: '',
  allDay: true,
  hours: { from: '', until: '' },
};

/** An `EnteredAbsence`, or what is meant as one. */
export function asAbsence(written: WrittenAbsence, mediatorId: string) {
  const { firstDay, lastDay, allDay, hours } = written;
  return {
    mediatorId,
    firstDay,
    lastDay: lastDay || onlyDay(firstDay),
    hours: allDay ? null : asHours(hours),
  };
}
