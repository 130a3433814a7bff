export * from './permissions';
export * from './problems';
export * from './reading';
export * from './readings-search';
export * from './system-state';
export * from './verdicts';
export * from './who-looked';
