export * from './database';
export * from './settable-clock';
