import {
  dayInWords,
  mapOf,
  timeInDigits,
  type PublicLanguage,
} from '@one-stop-shop/shared/contracts';
import type { Line, SaidLine, Say, SentenceId, Slots } from '@one-stop-shop/shared/server';
import type { AppointmentKind } from '../domain/message';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { greetingFor } from './greeting';

/** Says a sentence about one appointment, in one language. */
type SayAbout = (id: SentenceId) => SaidLine;

/** The whole message in one language, a list of short lines for each paragraph. */
export function paragraphsOf(
  say: Say,
  kind: AppointmentKind,
  appointment: AppointmentToTell,
  language: PublicLanguage,
  before?: Date,
): Line[][] {
  const { startsAt, desk, manageUrl } = appointment;
  const tell = sayAbout(say, appointment, language);
  const phone = desk.phone ? [tell('letter.phone')] : [];
  const opening = [[tell(greetingFor([appointment])), tell(`letter.opening.${kind}`)]];
  if (kind === 'cancelled') {
    const when = [tell('letter.day'), tell('letter.time'), tell('letter.place')];
    return [...opening, when, [tell('letter.calendar-off')], [tell('letter.again'), ...phone]];
  }
  return [
    ...opening,
    ...(before ? [[momentBefore(say, before, language)]] : []),
    [
      { large: [{ words: dayInWords(startsAt, language) }], said: tell('letter.day') },
      { large: [{ ltr: timeInDigits(startsAt) }], said: tell('letter.time') },
      tell('letter.place'),
      mapLine(appointment, tell),
    ],
    [tell('letter.bring'), tell('letter.code')],
    ...(hasCalendar(kind) ? [[tell('letter.calendar')]] : []),
    [tell('letter.manage'), { link: manageUrl, button: tell('letter.button') }],
    ...(phone.length > 0 ? [phone] : []),
  ];
}

/** The moment that no longer counts, crossed out. */
export function momentBefore(say: Say, before: Date, language: PublicLanguage): SaidLine {
  return say('letter.visit.before', language, { oldDay: before, oldTime: before });
}

/** The way there. */
export function mapLine({ desk }: AppointmentToTell, tell: SayAbout): Line {
  return { aside: mapOf(desk.address), words: tell('letter.map') };
}

/** The subject says when and nothing else: it is read over shoulders. */
export function subjectOf(
  say: Say,
  kind: AppointmentKind,
  appointment: AppointmentToTell,
  language: PublicLanguage,
): SaidLine {
  return sayAbout(say, appointment, language)(`letter.subject.${kind}`);
}

/** Whether calendars must change: a reminder repeats what they have. */
export function hasCalendar(kind: AppointmentKind): boolean {
  return kind !== 'reminder';
}

export function sayAbout(
  say: Say,
  appointment: AppointmentToTell,
  language: PublicLanguage,
): SayAbout {
  const facts = factsOf(appointment);
  return (id) => say(id, language, facts);
}

/** The facts that sentences about an appointment name. */
function factsOf({ firstName, startsAt, desk, code }: AppointmentToTell): Slots {
  return {
    ...{ name: firstName, day: startsAt, time: startsAt, desk: desk.name, address: desk.address },
    // As it is read out, and as the pages show it.
    code: code.replace(/^(.{4})(.{4})$/, '$1 $2'),
    ...(desk.phone && { phone: desk.phone }),
  };
}
