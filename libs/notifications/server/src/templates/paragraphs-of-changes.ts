import { isPlainName, type PublicLanguage } from '@one-stop-shop/shared/contracts';
import type { Line, SaidLine, Say } from '@one-stop-shop/shared/server';
import type { ChangeToTell } from '../domain/change-to-tell';
import { greetingFor } from './greeting';
import { mapLine, momentBefore, sayAbout, subjectOf } from './paragraphs';

/**
 * What the desk changed about all visits of a person: each old moment crossed out, with
 * the new one, or cancelled.
 */
export function paragraphsOfChanges(
  say: Say,
  changes: readonly ChangeToTell[],
  language: PublicLanguage,
): Line[][] {
  const [first] = changes;
  if (!first) return [];
  const tell = sayAbout(say, first.appointment, language);
  const greeting = greetingFor(changes.map(({ appointment }) => appointment));
  return [
    [tell(greeting), tell('letter.opening.desk-change')],
    ...changes.map((change) => linesOf(say, change, language, !hasOneName(changes))),
    [tell('letter.calendar-update')],
    [
      ...(changes.some(isCancelled) ? [tell('letter.again')] : []),
      ...(first.appointment.desk.phone ? [tell('letter.phone')] : []),
    ],
  ].filter((lines) => lines.length > 0);
}

/** The first new moment; the first old one when all is cancelled. */
export function subjectOfChanges(
  say: Say,
  changes: readonly ChangeToTell[],
  language: PublicLanguage,
): SaidLine {
  const moved = changes.find((change) => !isCancelled(change));
  const [first] = changes;
  if (moved) return sayAbout(say, moved.appointment, language)('letter.subject.desk-change');
  return first
    ? subjectOf(say, 'cancelled', first.appointment, language)
    : { line: [], isDraft: false };
}

function linesOf(say: Say, change: ChangeToTell, language: PublicLanguage, named: boolean): Line[] {
  const { appointment, before } = change;
  const tell = sayAbout(say, appointment, language);
  const whose = named && isPlainName(appointment.firstName) ? [tell('letter.visit.for')] : [];
  if (isCancelled(change)) {
    const old = { oldDay: before, oldTime: before };
    return [...whose, say('letter.visit.cancelled', language, old)];
  }
  return [
    ...whose,
    momentBefore(say, before, language),
    { large: tell('letter.visit.now').line, said: tell('letter.visit.now') },
    tell('letter.place'),
    mapLine(appointment, tell),
    tell('letter.visit.other'),
    { link: appointment.manageUrl, button: tell('letter.button') },
  ];
}

/** One contact may have booked for several people. */
function hasOneName(changes: readonly ChangeToTell[]): boolean {
  return new Set(changes.map(({ appointment }) => appointment.firstName)).size === 1;
}

const isCancelled = ({ appointment }: ChangeToTell): boolean => appointment.state === 'cancelled';
