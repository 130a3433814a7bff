// Class 08 and 57P0x: the connection broke or the server is stopping or starting;
// 53300: it has no connection left. The rest are the operating system's words.
const away = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
]);

const brokenConnection =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/** Whether the database can't be reached just now, so that trying again makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return away.has(code) || code.startsWith('08') || brokenConnection.test(error.message);
}

/** Whether PostgreSQL refused a statement with one of these SQLSTATE codes. */
export function isDatabaseRefusal(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
