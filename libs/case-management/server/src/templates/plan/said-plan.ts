import type { Plan, PlanContent } from '@one-stop-shop/case-management/contracts';
import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import type { Say } from '@one-stop-shop/shared/server';
import { saidIn } from './planned-words';

export type SaidPlan = Plan['said'];

/** First words of the ids of which a plan is made. */
export const kindsOfPlan = ['goal', 'action', 'commitment', 'support', 'plan', 'translation'];

/**
 * All lines of a plan in Italian and as the person reads them.
 * @throws PlanWordsUnfit
 */
export function saidPlan(content: PlanContent, language: PublicLanguage, say: Say): SaidPlan {
  const { goals, actions, commitments, supports } = content;
  return {
    goals: goals.map((words) => saidIn(words, 'goal', language, say)),
    actions: actions.map(({ says }) => saidIn(says, 'action', language, say)),
    commitments: commitments.map((words) => saidIn(words, 'commitment', language, say)),
    supports: supports.map((words) => saidIn(words, 'support', language, say)),
  };
}

/** Whether a machine translated something of it that nobody has read since. */
export function hasDrafts(said: SaidPlan): boolean {
  return Object.values(said).some((lines) => lines.some(({ isDraft }) => isDraft));
}
