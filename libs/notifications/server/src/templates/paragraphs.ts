import {
  dayInWords,
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
): Line[][] {
  const say = (sentence: Sentence): Piece[] =>
    fill(catalogues[language][sentence], valuesOf(appointment, language));
  const phone = appointment.desk.phone ? [say('phone')] : [];
  const opening: Line[][] = [
    [say(greetingFor([appointment])), say(`opening.${kind}`)],
    [say('day'), say('time'), say('place')],
  ];
  if (kind === 'cancelled') return [...opening, [say('calendar.off')], [say('again'), ...phone]];
  return [
    ...opening,
    [say('bring'), say('code')],
    ...(hasCalendar(kind) ? [[say('calendar')]] : []),
    [say('manage'), { link: appointment.manageUrl }],
    ...(phone.length > 0 ? [phone] : []),
  ];
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
): Record<string, Piece> {
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
