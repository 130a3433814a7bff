import { createHash } from 'node:crypto';
import { KeyReused } from '../problem/request-problems';
import type { Transaction } from '../tenancy/transaction';

/** A request that may be repeated: its key, and everything that makes it the same request. */
export interface RepeatableRequest {
  /** UUID of the form, header `Idempotency-Key`. */
  readonly key: string;
  readonly municipality: string;
  readonly body: unknown;
}

/**
 * Does the work once per key and keeps its answer in the same transaction. A
 * repetition gets the stored answer; the same key with another body throws
 * {@link KeyReused}. The answer must hold nothing personal: ids are enough.
 *
 * A second request with the key waits on the first one's row, then finds its answer.
 */
export async function answerOnce<Answer>(
  tx: Transaction,
  request: RepeatableRequest,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const digest = digestOf(request.body);
  const claimed = await tx.query<{ key: string }>(
    `INSERT INTO platform.answer_given (municipality, key, digest, answer, given_at)
     VALUES ($1, $2, $3, 'null', $4) ON CONFLICT DO NOTHING RETURNING key`,
    [request.municipality, request.key, digest, tx.now],
  );
  if (claimed.length === 0) return storedAnswer<Answer>(tx, request, digest);
  const answer = await work();
  await tx.query(
    'UPDATE platform.answer_given SET answer = $3 WHERE municipality = $1 AND key = $2',
    [request.municipality, request.key, JSON.stringify(answer)],
  );
  return answer;
}

async function storedAnswer<Answer>(
  tx: Transaction,
  request: RepeatableRequest,
  digest: string,
): Promise<Answer> {
  const [stored] = await tx.query<{ digest: string; answer: Answer }>(
    'SELECT digest, answer FROM platform.answer_given WHERE municipality = $1 AND key = $2',
    [request.municipality, request.key],
  );
  if (stored?.digest !== digest) throw new KeyReused();
  return stored.answer;
}

function digestOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body, sortedKeys)).digest('hex');
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
