import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { isDatabaseAway, isDatabaseBusy, isPassing } from './database-away';

const withCode = (code: string, message = 'refused'): Error =>
  Object.assign(new Error(message), { code });
const failed = (error: Error): Error => new QueryFailedError('SELECT 1', [], error);

describe('a refusal of the database', () => {
  it.each([
    '08000',
    '08001',
    '08003',
    '08006',
    '08P01',
    '53000',
    '53100',
    '53200',
    '53300',
    '53400',
    '57P01',
    '57P02',
    '57P03',
    '57P05',
    '25006',
    '25P03',
    '25P04',
    'ECONNREFUSED',
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ERR_STREAM_DESTROYED',
  ])('means that it is away with %s, bare and wrapped', (code) => {
    const error = withCode(code);
    for (const one of [
      error,
      failed(error),
      new Error('work failed', { cause: failed(error) }),
      new AggregateError([new Error('first'), error]),
    ])
      expect([isDatabaseAway(one), isDatabaseBusy(one)]).toEqual([true, false]);
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Query read timeout',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
    'There was an error establishing an SSL connection',
    'Cannot use a pool after calling end on the pool',
  ])('means that it is away in the words "%s", bare and wrapped', (words) => {
    expect(isDatabaseAway(new Error(words))).toBe(true);
    expect(isDatabaseAway(failed(new Error(words)))).toBe(true);
  });

  it('means that it is away when the connection was lost between two statements', () => {
    expect(isDatabaseAway(new QueryRunnerAlreadyReleasedError())).toBe(true);
  });

  it.each(['55P03', '40P01', '40001', '57014'])('means that it is busy with %s', (code) => {
    const error = failed(withCode(code));
    expect([isDatabaseAway(error), isDatabaseBusy(error), isPassing(error)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it.each(['23505', '23P01', '23503', '42501', '22P02', '42P01', '3D000', 'XX000', ''])(
    'does not pass with %s',
    (code) => expect(isPassing(failed(withCode(code)))).toBe(false),
  );

  it('is looked for in whatever is thrown', () => {
    const circle = new Error('circle');
    circle.cause = circle;
    for (const thrown of [circle, undefined, null, 'text', 7, { errors: 'none' }, { code: 8006 }])
      expect(isPassing(thrown)).toBe(false);
  });
});
