import type {
  PlannedSlots,
  PlannedWords,
  SaidWords,
} from '@one-stop-shop/case-management/contracts';
import { writingDirection, type PublicLanguage } from '@one-stop-shop/shared/contracts';
import { instantOf } from '@one-stop-shop/shared/domain';
import {
  asText,
  isSentenceId,
  sentences,
  SlotUnfit,
  type Say,
  type SaidSentence,
  type Slots,
} from '@one-stop-shop/shared/server';
import { PlanWordsUnfit } from '../../domain/plans/plan-problems';

/**
 * A line of a plan in Italian and as the person reads it; own words are Italian alone.
 * @throws PlanWordsUnfit for a sentence that isn't ours, isn't of this kind or lacks what stands in it
 */
export function saidIn(
  words: PlannedWords,
  kind: string,
  language: PublicLanguage,
  say: Say,
): SaidWords {
  if ('own' in words) return { italian: words.own, isDraft: false };
  const italian = said(words, kind, 'it', say);
  if (language === 'it') return { italian: plain(italian), isDraft: false };
  const own = said(words, kind, language, say);
  return { italian: plain(italian), own: plain(own), isDraft: own.isDraft };
}

function said(
  { sentence: id, slots }: Extract<PlannedWords, { readonly sentence: string }>,
  kind: string,
  language: PublicLanguage,
  say: Say,
): SaidSentence {
  if (!isSentenceId(id) || sentences[id].kind !== kind || sentences[id].audience === 'office')
    throw new PlanWordsUnfit();
  try {
    return say(id, language, filled(slots));
  } catch (error) {
    if (error instanceof SlotUnfit) throw new PlanWordsUnfit();
    throw error;
  }
}

/** A day of the calendar is said at its noon, so that it is the same day in every zone of Europe. */
function filled({ day, time, ...slots }: PlannedSlots): Slots {
  const noon = day && instantOf(day, '12:00');
  const at = day && time && instantOf(day, time);
  return { ...slots, ...(noon && { day: noon }), ...(at && { time: at }) };
}

function plain({ line, language }: SaidSentence): string {
  return asText(line, writingDirection(language));
}
