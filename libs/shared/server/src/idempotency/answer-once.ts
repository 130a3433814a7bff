import { createHash } from 'node:crypto';
import { KeyReused } from '../problem/request-problems';
import type { AccessScope } from '../tenancy/access-scope';
import type { Transaction } from '../tenancy/transaction';

/** A request that may be repeated: its key, and everything that makes it the same request. */
export interface RepeatableRequest {
  /** UUID of the form, header `Idempotency-Key`. */
  readonly key: string;
  readonly municipality: string;
  readonly body: unknown;
}

/** How a request is answered, at first and when it comes again. */
export interface Answering<Stored, Answer> {
  /** What is kept of the answer must hold nothing personal: ids are enough. */
  work(): Promise<Stored>;
  /**
   * Makes the answer from what was kept, the first time and whenever the request is
   * repeated. When something has changed since that makes it untrue, it throws what happened.
   */
  answer(stored: Stored, repeated: boolean): Promise<Answer>;
}

/**
 * Does the work once per key and keeps what came of it in the same transaction. A
 * repetition by the same asker is answered from it, as long as it is still true; the
 * same key with another body, or from somebody else, throws {@link KeyReused}.
 *
 * A second request with the key waits on the first one's row, then finds what came of it.
 */
export async function answerOnce<Stored, Answer>(
  tx: Transaction,
  request: RepeatableRequest,
  answering: Answering<Stored, Answer>,
): Promise<Answer> {
  const digest = digestOf(request.key, { by: askerIn(tx.scope), body: request.body });
  const key = storedKey(request.key);
  // Policies show only the answer of this form: the transaction names it with its first row.
  const claimed = await tx.execute(
    `WITH form AS MATERIALIZED (SELECT set_config('app.form', $2, true)::uuid AS key)
     INSERT INTO platform.answer_given (municipality, key, digest, answer, given_at)
     SELECT $1, form.key, $3, 'null', $4 FROM form ON CONFLICT DO NOTHING`,
    [request.municipality, key, digest, tx.now],
  );
  if (claimed === 0) {
    return answering.answer(await readStored<Stored>(tx, request, digest), true);
  }
  const stored = await answering.work();
  await tx.query(
    'UPDATE platform.answer_given SET answer = $3 WHERE municipality = $1 AND key = $2',
    [request.municipality, key, JSON.stringify(stored)],
  );
  return answering.answer(stored, false);
}

async function readStored<Stored>(
  tx: Transaction,
  request: RepeatableRequest,
  digest: string,
): Promise<Stored> {
  const [stored] = await tx.query<{ digest: string; answer: Stored }>(
    'SELECT digest, answer FROM platform.answer_given WHERE municipality = $1 AND key = $2',
    [request.municipality, storedKey(request.key)],
  );
  if (stored?.digest !== digest) throw new KeyReused();
  return stored.answer;
}

/** Whoever signed in is told apart; the public is not, and has only the key. */
function askerIn(scope: AccessScope): string {
  if ('operatorId' in scope) return scope.operatorId;
  return scope.asker === 'on_order' ? scope.onOrderOf.operatorId : scope.asker;
}

/**
 * Keyed with the key of the form, 122 random bits that only its page knows: a form has so
 * few choices that a plain digest could be read back by trying them.
 */
function digestOf(key: string, request: unknown): string {
  const plain = sha256(JSON.stringify(request, sortedKeys)).toString('hex');
  return sha256(`${key}\n${plain}`).toString('hex');
}

/** The key itself stands nowhere; its hash, cut to the length of the column, finds the row. */
function storedKey(key: string): string {
  return sha256(key).toString('hex', 0, 16);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
