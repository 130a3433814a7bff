export { openApiDocument } from '../openapi';
export { problemStatuses } from '../problem-statuses';
export * from './listening';
export * from './operations';
export * from './running-api';
