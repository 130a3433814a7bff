export { openApiDocument } from '../openapi';
export { addSecurityHeaders } from '../security-headers';
export { problemStatuses } from '../problem-statuses';
export * from './listening';
export * from './operations';
export * from './running-api';
