export * from './account';
export * from './factors';
export * from './municipality';
export * from './permissions';
export * from './problems';
export * from './role';
export * from './session';
