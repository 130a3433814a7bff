export * from './permissions';
export * from './problems';
export * from './review';
export * from './review-time';
