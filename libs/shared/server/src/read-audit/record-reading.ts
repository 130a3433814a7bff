import { Logger } from '@nestjs/common';
import type { FieldClass, SubjectKind } from '@one-stop-shop/shared/contracts';
import { isPassing } from '../database/database-away';
import { errorCodeOf } from '../problem/error-code';
import { isSignedIn, type AccessScope } from '../tenancy/access-scope';
import type { Transaction } from '../tenancy/transaction';
import { ReadingNotRecorded } from './reading-not-recorded';

const log = new Logger('audit');

/** Personal data that are about to leave the database. */
export interface Reading {
  readonly municipality: string;
  /** What the subjects are ids of; the context that owns it defines it. */
  readonly kind: SubjectKind;
  /** Ids by which all contexts know what is about a person. */
  readonly subjects: readonly string[];
  readonly fieldClasses: readonly FieldClass[];
}

/**
 * Writes who reads whose data and why, in the transaction of the read: when it can't be
 * written, the read fails with it. One line stands for all readings within a quarter of an
 * hour that differ in nothing else; an emergency, and who looked, have a line each time.
 * @throws ReadingNotRecorded; what the scope says where it lets nobody be read about
 */
export async function recordReading(tx: Transaction, reading: Reading): Promise<void> {
  if (reading.subjects.length === 0) return;
  const { scope } = tx;
  if (isSignedIn(scope) && scope.readsNobody) throw scope.readsNobody;
  const reader = readerIn(scope);
  try {
    await tx.query(
      // In one order, for two that read the same at once wait for each other's lines. Without
      // a target, so that it takes no right to read; the policies are asked first.
      `INSERT INTO platform.read_audit
         (read_at, reader, role, municipality, subject_kind, subject, field_classes, purpose,
          request_id, emergency_access)
       SELECT $1, $2, $3, $4, $10, subject, $6, $7, $8, $9
         FROM (SELECT DISTINCT unnest($5::uuid[]) AS subject ORDER BY subject) AS read
           ON CONFLICT DO NOTHING`,
      [
        tx.now,
        reader.operatorId,
        reader.role,
        reading.municipality,
        reading.subjects,
        [...new Set(reading.fieldClasses)].sort(),
        scope.purpose,
        scope.requestId,
        scope.asker === 'emergency' ? scope.accessId : null,
        reading.kind,
      ],
    );
  } catch (error) {
    if (isPassing(error)) throw error;
    log.error(`request ${scope.requestId}: reading not recorded, ${errorCodeOf(error)}`);
    throw new ReadingNotRecorded('reading not recorded', { cause: error });
  }
}

function readerIn(scope: AccessScope): { operatorId: string; role: string } {
  if ('operatorId' in scope) return scope;
  return scope.asker === 'on_order'
    ? scope.onOrderOf
    : { operatorId: scope.asker, role: scope.asker };
}
