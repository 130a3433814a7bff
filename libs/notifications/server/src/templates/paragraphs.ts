import {
  dayInWords,
  mapOf,
  spacedPhone,
  timeInDigits,
  type PublicLanguage,
} from '@one-stop-shop/shared/contracts';
import { fill, type Line, type Piece } from '@one-stop-shop/shared/server';
import type { AppointmentKind } from '../domain/message';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { catalogues, type Sentence } from './catalogues';
import { greetingFor } from './greeting';

/** The whole message in one language, a list of short lines for each paragraph. */
export function paragraphsOf(
  kind: AppointmentKind,
  appointment: AppointmentToTell,
  language: PublicLanguage,
  before?: Date,
): Line[][] {
  const facts = valuesOf(appointment, language);
  const say = (sentence: Sentence): Piece[] => fill(catalogues[language][sentence], facts);
  const phone = appointment.desk.phone ? [say('phone')] : [];
  const opening: Line[][] = [[say(greetingFor([appointment])), say(`opening.${kind}`)]];
  if (kind === 'cancelled') {
    const when = [say('day'), say('time'), say('place')];
    return [...opening, when, [say('calendar.off')], [say('again'), ...phone]];
  }
  return [
    ...opening,
    ...(before ? [[momentBefore(before, language)]] : []),
    [
      { large: [facts.day], said: say('day') },
      { large: [facts.time], said: say('time') },
      say('place'),
      mapLine(appointment, language),
    ],
    [say('bring'), say('code')],
    ...(hasCalendar(kind) ? [[say('calendar')]] : []),
    [say('manage'), { link: appointment.manageUrl, button: say('button') }],
    ...(phone.length > 0 ? [phone] : []),
  ];
}

/** The moment that no longer counts, crossed out. */
export function momentBefore(before: Date, language: PublicLanguage): Piece[] {
  return fill(catalogues[language]['visit.before'], {
    day: { gone: { words: dayInWords(before, language) } },
    time: { gone: { ltr: timeInDigits(before) } },
  });
}

/** The way there. */
export function mapLine({ desk }: AppointmentToTell, language: PublicLanguage): Line {
  return { aside: mapOf(desk.address), words: fill(catalogues[language].map, {}) };
}

/** The subject says when and nothing else: it is read over shoulders. */
export function subjectOf(
  kind: AppointmentKind,
  appointment: AppointmentToTell,
  language: PublicLanguage,
): Piece[] {
  return fill(catalogues[language][`subject.${kind}`], valuesOf(appointment, language));
}

/** Whether calendars must change: a reminder repeats what they have. */
export function hasCalendar(kind: AppointmentKind): boolean {
  return kind !== 'reminder';
}

/** The facts that sentences about an appointment name. */
export function valuesOf(
  { firstName, startsAt, desk, code }: AppointmentToTell,
  language: PublicLanguage,
) {
  return {
    name: { name: firstName },
    day: { words: dayInWords(startsAt, language) },
    time: { ltr: timeInDigits(startsAt) },
    desk: { ltr: desk.name },
    address: { ltr: desk.address },
    // As it is read out, and as the pages show it.
    code: { ltr: code.replace(/^(.{4})(.{4})$/, '$1 $2') },
    ...(desk.phone && { phone: { phone: spacedPhone(desk.phone) } }),
  };
}
