export * from './context';
export { ReviewerAccounts } from './use-cases/reviewer-accounts';
export { SentenceReviewsQuery } from './use-cases/sentence-reviews-query';
