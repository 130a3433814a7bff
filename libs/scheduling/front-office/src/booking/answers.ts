import type { BookAppointment, VisitReason } from '@one-stop-shop/scheduling/contracts';
import type { PublicLanguage } from '@one-stop-shop/shared/contracts';

import { type MediatorWish, type PlaceTaken, languageWanted, ownLanguage } from './language-wanted';

export type ContactBy = 'phone' | 'email' | 'nothing';

/** What somebody has answered so far on the way to a booking. */
export interface Answers extends MediatorWish, PlaceTaken {
  /** Municipality (ISTAT code) whose site sent the person here. */
  municipality?: string | undefined;
  deskId?: string | undefined;
  /** The question "what for?" has been seen; it may be left open. */
  reasonAsked?: boolean | undefined;
  reason?: VisitReason | undefined;
  words?: string | undefined;
  firstName?: string | undefined;
  contactBy?: ContactBy | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  forSomeoneElse?: boolean | undefined;
  /** A field that only robots see. */
  website?: string | undefined;
  /** What a reload took away; it is asked for again, and said why. */
  lost?: { words?: boolean; person?: boolean } | undefined;
}

/** The questions after the language, in their order, by the last part of their address. */
const questions = ['luogo', 'quando', 'motivo', 'contatto'] as const;
type Question = (typeof questions)[number];

/** A page of the booking: a question, or the summary once all are answered. */
export type Step = Question | 'riepilogo';
export const steps: readonly Step[] = [...questions, 'riepilogo'];

const isAnswered: Record<Question, (answers: Answers) => boolean> = {
  luogo: ({ deskId }) => !!deskId,
  quando: ({ slot }) => !!slot,
  motivo: ({ reasonAsked }) => !!reasonAsked,
  contatto: ({ firstName, contactBy }) => !!firstName && !!contactBy,
};

/** Where to go on: the first open question, or the summary. */
export function nextStep(answers: Answers): Step {
  return questions.find((question) => !isAnswered[question](answers)) ?? 'riepilogo';
}

/** Whether everything before this step is answered. */
export function canReach(step: Step, answers: Answers): boolean {
  return steps.indexOf(step) <= steps.indexOf(nextStep(answers));
}

/** Another desk has other times, so the chosen one is dropped; all the rest stays. */
export function atDesk(answers: Answers, deskId: string): Answers {
  if (answers.deskId === deskId) return { ...answers, deskId };
  return { ...answers, deskId, slot: undefined, without: undefined };
}

/**
 * What may outlive a reload on a borrowed phone: nothing that says who the person is
 * or what troubles them, only that they had written it.
 */
export function withoutPerson(answers: Answers): Answers {
  const { municipality, deskId, slot, language, mediator, without } = answers;
  const { reasonAsked, reason, lost, words, firstName, contactBy } = answers;
  return {
    ...{ municipality, deskId, slot, language, mediator, without },
    ...{ reasonAsked, reason },
    lost: {
      words: !!words || !!lost?.words,
      person: !!firstName || !!contactBy || !!lost?.person,
    },
  };
}

/** The request that books these answers, or undefined while a question is open. */
export function asRequest(answers: Answers, pages: PublicLanguage): BookAppointment | undefined {
  const { slot, firstName, contactBy, phone, email } = answers;
  const wanted = languageWanted(answers, pages);
  if (!slot || !firstName) return undefined;
  return {
    deskId: slot.deskId,
    startsAt: slot.startsAt,
    language: ownLanguage(answers, pages),
    firstName,
    ...(contactBy === 'phone' && phone ? { phone } : {}),
    ...(contactBy === 'email' && email ? { email } : {}),
    // Without it the person has said that nobody need speak it.
    ...(wanted && slot.languages.includes(wanted) ? { mediatorLanguage: wanted } : {}),
    ...(answers.reason ? { reason: answers.reason } : {}),
    ...(answers.words?.trim() ? { words: answers.words.trim() } : {}),
    ...(answers.forSomeoneElse ? { forSomeoneElse: true } : {}),
    ...(answers.website ? { website: answers.website } : {}),
  };
}
