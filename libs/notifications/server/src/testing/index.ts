export * from './mail-server';
export * from './redis-server';
