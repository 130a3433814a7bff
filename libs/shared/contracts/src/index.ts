export * from './language';
export * from './local-date';
export * from './moment-in-words';
export * from './municipality-code';
export * from './problem';
export * from './reading';
export * from './service-language';
export * from './written-text';
