export * from './municipality';
export * from './problems';
export * from './session';
