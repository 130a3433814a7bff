import type { RefusedMoment, Slot } from '@one-stop-shop/scheduling/contracts';
import { NoAnswer, Refusal, wordsFor } from '@one-stop-shop/shared/front-office';

/** What somebody whose booking failed can do about it, and the words that say why. */
export interface Remedy {
  /** Catalogue key. */
  readonly words: string;
  readonly act: 'again' | 'anew' | 'other-time' | 'other-desk' | 'other-words';
  /** A visit may stand, made by the same form before. */
  readonly mayStand?: boolean;
  /** Places instead of the refused one. */
  readonly places: readonly Slot[];
  /** Of a fault of ours: people who phone the desk can read it out. */
  readonly reference?: string | undefined;
}

/** The act by the code of the refusal; for all others it is worth trying again. */
const acts: Readonly<Record<string, Remedy['act']>> = {
  'scheduling.slot-taken': 'other-time',
  'scheduling.no-mediator-in-language': 'other-time',
  'scheduling.in-the-past': 'other-time',
  'scheduling.too-soon': 'other-time',
  'scheduling.too-far-ahead': 'other-time',
  'scheduling.desk-closed': 'other-time',
  'scheduling.off-grid': 'other-time',
  'scheduling.desk-unknown': 'other-desk',
  'request.too-large': 'other-words',
  // This very form was sent before: what follows is another booking.
  'scheduling.cancelled-since': 'anew',
  'scheduling.moved-since': 'anew',
  'request.key-reused': 'anew',
};

/** Refusals after which it would be wrong to say that there is no appointment. */
const mayStand = ['scheduling.moved-since', 'request.key-reused'];

/** The act by the answer that the server can't read. */
const actsOfField: Readonly<Record<string, Remedy['act']>> = {
  deskId: 'other-desk',
  startsAt: 'other-time',
  words: 'other-words',
};

export function remedyFor(failure: unknown, isOnline: boolean): Remedy {
  if (failure instanceof Refusal) {
    const { code, errors, status, requestId } = failure.problem;
    const { alternatives } = failure.problem as Partial<RefusedMoment>;
    const field = errors?.[0]?.pointer.split('/')[1] ?? '';
    return {
      words: wordsFor(failure),
      act: acts[code] ?? actsOfField[field] ?? 'again',
      places: alternatives ?? [],
      ...(mayStand.includes(code) && { mayStand: true }),
      reference: status >= 500 ? requestId : undefined,
    };
  }
  // An answer may be lost although the booking stands: the same form finds it again.
  const isLost = failure instanceof NoAnswer && isOnline;
  const words = isLost ? 'booking.summary.noAnswer' : wordsFor(failure);
  return { words, act: 'again', places: [] };
}
