export * from './context';
export { ReviewerAccounts } from './use-cases/reviewer-accounts';
export { ReviewMinutesQuery } from './use-cases/review-minutes-query';
export { SentenceReviewsQuery } from './use-cases/sentence-reviews-query';
