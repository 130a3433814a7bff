export * from './announcements';
export * from './call-list';
export * from './permissions';
export * from './problems';
