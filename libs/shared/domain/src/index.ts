export * from './calendar/desk-time';
export * from './calendar/italian-holidays';
export * from './paging/page';
export * from './problem/domain-error';
export * from './problem/request-invalid';
export * from './messages/message';
export * from './messages/contact-rule';
export * from './messages/ways-to-reach';
