export * from './agenda';
export * from './appointment';
export * from './desk';
export * from './events';
export * from './managed-appointment';
export * from './permissions';
export * from './problems';
export * from './slot';
