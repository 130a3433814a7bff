import { speaker, type SentenceReviews } from '../sentences/say';

/** A service in which no mediator has reviewed anything. */
export const nothingReviewed: SentenceReviews = { find: () => Promise.resolve(new Map()) };

/** Says sentences as the program brings them. */
export const sayUnreviewed = speaker(new Map());
