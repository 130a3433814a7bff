export * from './context';
export { ReviewerAccounts } from './use-cases/reviewer-accounts';
