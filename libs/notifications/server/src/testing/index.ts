export * from './mail-server';
export * from './redis-server';
export { callsLookedAt } from './looked-at-calls';
export { openTellingSecrets, provesSafeContact, type TellingSecrets } from './telling-secrets';
