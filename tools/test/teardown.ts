export { stopPostgres as default } from './running-postgres.ts';
