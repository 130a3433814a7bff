import { writtenLanguage, type ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { asText, type Say, type SentenceId } from '@one-stop-shop/shared/server';
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalCalendar,
} from 'ical-generator';
import type { DeskPlace } from '../persistence/desk-place';

/** What a calendar is to know of a visit: no name, no reason. */
export interface VisitToWrite {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly language: ServiceLanguage;
  /** A later file replaces an earlier one: same UID, higher number. */
  readonly calendarSequence: number;
  readonly place: DeskPlace;
  readonly code: string;
  readonly manageUrl: string;
  readonly now: Date;
}

/** As iTIP, RFC 5546, calls it: put it there, or take it away. */
type CalendarMethod = 'PUBLISH' | 'CANCEL';

/** An iCalendar file, RFC 5545. */
export interface CalendarFile {
  readonly method: CalendarMethod;
  readonly content: string;
}

const dayInSeconds = 24 * 60 * 60;
const twoHoursInSeconds = 2 * 60 * 60;

/** Of which kinds the sentences are that a calendar says. */
export const kindsOfCalendar = ['calendar', 'letter'];

/** Puts the visit into a calendar, with an alarm the day before and one two hours before. */
export function calendarOf(visit: VisitToWrite, say: Say): CalendarFile {
  const { place, code, manageUrl } = visit;
  const words = wordsFor(visit, say);
  // Codes, links and numbers stand alone on their line: no direction mark, no sign beside them.
  const description = [
    words('letter.bring'),
    ...['', words('letter.manage'), manageUrl],
    ...['', words('calendar.code'), code],
    ...(place.phone ? ['', words('calendar.phone'), place.phone] : []),
  ].join('\n');
  const file = fileFor(visit, ICalCalendarMethod.PUBLISH);
  const event = file.createEvent({
    ...commonOf(visit),
    status: ICalEventStatus.CONFIRMED,
    summary: words('calendar.summary'),
    description: { plain: description },
    url: manageUrl,
  });
  for (const trigger of [dayInSeconds, twoHoursInSeconds]) {
    const description = words('calendar.summary');
    event.createAlarm({ type: ICalAlarmType.display, trigger, description });
  }
  return { method: 'PUBLISH', content: file.toString() };
}

/** Takes the visit out of the calendar that has it. */
export function calendarWithout(visit: VisitToWrite, say: Say): CalendarFile {
  const words = wordsFor(visit, say);
  const file = fileFor(visit, ICalCalendarMethod.CANCEL);
  file.createEvent({
    ...commonOf(visit),
    status: ICalEventStatus.CANCELLED,
    summary: words('calendar.summary'),
    description: { plain: words('letter.opening.cancelled') },
  });
  return { method: 'CANCEL', content: file.toString() };
}

/** Plain and without places: nothing in it has a direction of its own. */
function wordsFor({ language }: VisitToWrite, say: Say): (id: SentenceId) => string {
  return (id) => asText(say(id, writtenLanguage(language)), 'ltr');
}

function fileFor({ language }: VisitToWrite, method: ICalCalendarMethod): ICalCalendar {
  return ical({
    method,
    prodId: {
      company: 'LT/1',
      product: 'One Stop Shop',
      language: writtenLanguage(language).toUpperCase(),
    },
  });
}

function commonOf({ id, calendarSequence, now, startsAt, endsAt, place, manageUrl }: VisitToWrite) {
  return {
    id: `${id}@one-stop-shop`,
    sequence: calendarSequence,
    stamp: now,
    lastModified: now,
    start: startsAt,
    end: endsAt,
    location: `${place.name}, ${place.address}`,
    // The same in every file of a visit: a calendar may refuse to let another one cancel it.
    organizer: { name: place.name, email: `no-reply@${new URL(manageUrl).hostname}` },
  };
}
