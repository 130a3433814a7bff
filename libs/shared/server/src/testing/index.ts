export * from './database';
export * from './relay-to';
export * from './sent-statements';
export * from './settable-clock';
export * from './time-zones';
export * from './links-of-letters';
