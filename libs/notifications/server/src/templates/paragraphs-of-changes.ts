import {
  dayInWords,
  isPlainName,
  timeInDigits,
  type PublicLanguage,
} from '@one-stop-shop/shared/contracts';
import { fill, type Line, type Piece } from '@one-stop-shop/shared/server';
import type { ChangeToTell } from '../domain/change-to-tell';
import { catalogues, type Sentence } from './catalogues';
import { mapLine, momentBefore, subjectOf, valuesOf } from './paragraphs';
import { greetingFor } from './greeting';

/**
 * What the desk changed about all visits of a person: each old moment crossed out, with
 * the new one, or cancelled.
 */
export function paragraphsOfChanges(
  changes: readonly ChangeToTell[],
  language: PublicLanguage,
): Line[][] {
  const [first] = changes;
  if (!first) return [];
  const anyCancelled = changes.some(isCancelled);
  const say = sayIn(first, language);
  return [
    [say(greetingFor(changes.map(({ appointment }) => appointment))), say('opening.desk_change')],
    ...changes.map((change) => linesOf(change, language, !hasOneName(changes))),
    [say('calendar.update')],
    [
      ...(anyCancelled ? [say('again')] : []),
      ...(first.appointment.desk.phone ? [say('phone')] : []),
    ],
  ].filter((lines) => lines.length > 0);
}

/** The first new moment; the first old one when all is cancelled. */
export function subjectOfChanges(
  changes: readonly ChangeToTell[],
  language: PublicLanguage,
): Piece[] {
  const moved = changes.find((change) => !isCancelled(change));
  const [first] = changes;
  if (moved) return sayIn(moved, language)('subject.desk_change');
  return first ? subjectOf('cancelled', first.appointment, language) : [];
}

function linesOf(change: ChangeToTell, language: PublicLanguage, named: boolean): Line[] {
  const { appointment, before } = change;
  const say = sayIn(change, language);
  const old = {
    day: { gone: { words: dayInWords(before, language) } },
    time: { gone: { ltr: timeInDigits(before) } },
  };
  const whose = named && isPlainName(appointment.firstName) ? [say('visit.for')] : [];
  if (isCancelled(change)) return [...whose, fill(catalogues[language]['visit.cancelled'], old)];
  return [
    ...whose,
    momentBefore(before, language),
    { large: say('visit.now'), said: say('visit.now') },
    say('place'),
    mapLine(appointment, language),
    say('visit.other'),
    { link: appointment.manageUrl, button: say('button') },
  ];
}

/** One contact may have booked for several people. */
function hasOneName(changes: readonly ChangeToTell[]): boolean {
  return new Set(changes.map(({ appointment }) => appointment.firstName)).size === 1;
}

const isCancelled = ({ appointment }: ChangeToTell): boolean => appointment.state === 'cancelled';

function sayIn({ appointment }: ChangeToTell, language: PublicLanguage) {
  return (sentence: Sentence): Piece[] =>
    fill(catalogues[language][sentence], valuesOf(appointment, language));
}
