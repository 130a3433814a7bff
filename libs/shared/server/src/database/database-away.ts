// SQLSTATE classes 08 and 53 and 57P0x: the connection broke, the server has no room left or is
// stopping or starting. 25006: it is still a copy that takes no changes. 25P03, 25P04: it ended a
// transaction that took too long, and 40003 doesn't know how one ended.
const awayStates = /^(08\w{3}|53\w{3}|57P\d\d|25006|25P0[34]|40003)$/;

// 55P03: a lock was held too long. 40P01, 40001: two waited for each other. 57014: it took too long.
const busyStates = /^(55P03|40P01|40001|57014)$/;

/** The operating system's words for a connection that is not there. */
const brokenSocket =
  /^(ECONN\w+|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|EMFILE|ENFILE|ERR_SOCKET_CLOSED|ERR_STREAM_\w+)$/;

/** Those of the driver, its pool and TypeORM, which have no code. */
const brokenConnection = new RegExp(
  [
    'Connection terminated',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Query read timeout',
    'Client has encountered a connection error',
    'not queryable',
    'error establishing an SSL connection',
    'Cannot use a pool after calling end',
    'Query runner already released',
    'query runner was already released',
    'connection is not yet established',
    'database is not established',
  ].join('|'),
  'i',
);

/** Whether the database can't be reached just now, so that trying again makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  return causesOf(error).some(
    ({ code = '', message = '' }) =>
      awayStates.test(code) || brokenSocket.test(code) || brokenConnection.test(message),
  );
}

/** Whether the database gave up because others are at work on the same rows. */
export function isDatabaseBusy(error: unknown): boolean {
  return causesOf(error).some(({ code = '' }) => busyStates.test(code));
}

/** Whether the database refused for a reason that passes: nothing was kept, and later it goes. */
export function isPassing(error: unknown): boolean {
  return isDatabaseAway(error) || isDatabaseBusy(error);
}

/** Whether PostgreSQL refused a statement with one of these SQLSTATE codes. */
export function isDatabaseRefusal(error: unknown, codes: readonly string[]): boolean {
  return causesOf(error).some(({ code = '' }) => codes.includes(code));
}

interface Cause {
  readonly code?: string;
  readonly message?: string;
}

/** Deeper than that nobody wraps, and what refers to itself ends. */
const deepest = 5;

/** An error with all that it wraps: as TypeORM does, as JavaScript does, several at once. */
function causesOf(error: unknown, depth = 0): Cause[] {
  if (typeof error !== 'object' || error === null || depth > deepest) return [];
  const { code, message, cause, driverError, errors } = error as Readonly<Record<string, unknown>>;
  const wrapped = [cause, driverError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return [
    {
      ...(typeof code === 'string' && { code }),
      ...(typeof message === 'string' && { message }),
    },
    ...wrapped.flatMap((one) => causesOf(one, depth + 1)),
  ];
}
