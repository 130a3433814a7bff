export * from './database';
export * from './settable-clock';
export * from './time-zones';
