import { randomUUID } from 'node:crypto';
import { mostOfCaseload, type CaseStatus } from '@one-stop-shop/case-management/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import { In, Not } from 'typeorm';
import { CaseEventEntity } from './case-event.entity';
import { CaseNoteEntity } from './case-note.entity';
import { CaseRecordEntity } from './case-record.entity';

/** An open case as a list names it. */
export interface LedCase {
  readonly personId: string;
  readonly name: string;
  readonly latin: string | null;
  readonly status: CaseStatus;
  readonly since: Date;
  readonly version: number;
}

/** Open cases of one social worker, whatever stands longest as it does on top. */
export function readCaseload(
  tx: Transaction,
  municipality: string,
  responsible: string,
): Promise<LedCase[]> {
  return tx.query<LedCase>(
    `SELECT p.id AS "personId", p.name, p.latin, c.status, c.since, c.version
       FROM case_management.case_record c
       JOIN case_management.person p ON p.municipality = c.municipality AND p.id = c.person_id
      WHERE c.municipality = $1 AND c.responsible = $2 AND c.status <> 'closed'
      ORDER BY c.since, c.id LIMIT ${mostOfCaseload}`,
    [municipality, responsible],
  );
}

/** Those of these persons that are open and in view. */
export function findOpenCases(
  tx: Transaction,
  municipality: string,
  persons: readonly string[],
): Promise<CaseRecordEntity[]> {
  return tx.repository(CaseRecordEntity).findBy({
    ...{ municipality, personId: In([...persons]), status: Not('closed') },
  });
}

/** A case that goes to a colleague, as it is shown, with the sealed note that goes with it. */
export interface HandedCase {
  readonly record: CaseRecordEntity;
  readonly shown: number;
  readonly note?: Pick<CaseNoteEntity, 'id' | 'sealed'>;
}

/** @returns how many went: fewer where one isn't any more as it was shown */
export async function handOver(
  tx: Transaction,
  municipality: string,
  cases: readonly HandedCase[],
  { to, by }: { readonly to: string; readonly by: string },
): Promise<number> {
  await tx.repository(CaseEventEntity).insert(
    cases.map(({ record: { id: caseId, personId, restricted, status } }) => ({
      ...{ id: randomUUID(), caseId, personId, municipality, restricted, by, sealed: null },
      ...{ kind: 'handed_over' as const, from: status, to: status, at: tx.now },
    })),
  );
  const notes = cases.flatMap(({ record: { id: caseId, personId, restricted }, note }) =>
    note
      ? [{ ...note, caseId, personId, municipality, restricted, author: by, writtenAt: tx.now }]
      : [],
  );
  if (notes.length > 0) await tx.repository(CaseNoteEntity).insert(notes);
  // Locked in one order, so that two who hand over at once never wait for each other.
  return tx.execute(
    `WITH given AS (SELECT * FROM unnest($2::uuid[], $3::int[]) AS g (id, shown)),
          locked AS (
            SELECT c.id FROM case_management.case_record c JOIN given ON given.id = c.id
             WHERE c.municipality = $1 AND c.version = given.shown
             ORDER BY c.id FOR NO KEY UPDATE OF c)
     UPDATE case_management.case_record c SET responsible = $4, version = c.version + 1
       FROM locked WHERE c.municipality = $1 AND c.id = locked.id`,
    [municipality, cases.map(({ record }) => record.id), cases.map(({ shown }) => shown), to],
  );
}
