import {
  mostEndedTasks,
  mostOpenTasks,
  mostOfToday,
  type CaseTask,
  type EndTask,
} from '@one-stop-shop/case-management/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { RecordKey, Transaction } from '@one-stop-shop/shared/server';
import { IsNull, Not } from 'typeorm';
import type { NamedPerson } from '../today/today';
import type { CaseRecordEntity } from './case-record.entity';
import { CaseTaskEntity } from './case-task.entity';

type Which = Pick<CaseRecordEntity, 'id' | 'municipality'>;

const field = 'task';

export function sealTask(id: string, words: string, key: RecordKey): Buffer {
  return key.seal({ row: id, field }, words);
}

export function openTask({ id, sealed }: Pick<CaseTaskEntity, 'id' | 'sealed'>, key: RecordKey) {
  return key.open({ row: id, field }, sealed);
}

/** What is to be done, then what is over. */
export async function readTasks(
  tx: Transaction,
  { id: caseId, municipality }: Which,
  key: RecordKey,
): Promise<CaseTask[]> {
  const tasks = tx.repository(CaseTaskEntity);
  const [open, over] = await Promise.all([
    tasks.find({
      where: { municipality, caseId, ended: IsNull() },
      order: { due: 'ASC', id: 'ASC' },
      take: mostOpenTasks,
    }),
    tasks.find({
      where: { municipality, caseId, ended: Not(IsNull()) },
      order: { endedAt: 'DESC', id: 'ASC' },
      take: mostEndedTasks,
    }),
  ]);
  return [...open, ...over].map((row) => asTask(row, openTask(row, key)));
}

function asTask(row: CaseTaskEntity, words: string): CaseTask {
  const { id, due, owner, addedAt, addedBy, ended: how, endedAt, endedBy } = row;
  return {
    ...{ id, words, due, owner, addedAt: addedAt.toISOString(), addedBy },
    ...(how && endedAt && endedBy && { ended: { how, at: endedAt.toISOString(), by: endedBy } }),
  };
}

export function findTask(
  tx: Transaction,
  { id: caseId, municipality }: Which,
  id: string,
): Promise<CaseTaskEntity | null> {
  return tx.repository(CaseTaskEntity).findOneBy({ municipality, caseId, id });
}

/** How many wait; whoever adds one or closes the case meanwhile waits for this transaction. */
export async function countOpenTasks(tx: Transaction, which: Which): Promise<number> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1::text, 14))', [which.id]);
  const { id: caseId, municipality } = which;
  return tx.repository(CaseTaskEntity).countBy({ municipality, caseId, ended: IsNull() });
}

export async function writeTask(
  tx: Transaction,
  task: Omit<CaseTaskEntity, 'ended' | 'endedAt' | 'endedBy'>,
): Promise<void> {
  await tx
    .repository(CaseTaskEntity)
    .insert({ ...task, ended: null, endedAt: null, endedBy: null });
}

/** One, or all that wait as the case is closed. @returns how many were to be done until now */
export async function endTasks(
  tx: Transaction,
  { id: caseId, municipality }: Which,
  { how, by, task }: EndTask & { readonly by: string; readonly task?: string },
): Promise<number> {
  const { affected } = await tx
    .repository(CaseTaskEntity)
    .update(
      { municipality, caseId, ended: IsNull(), ...(task && { id: task }) },
      { ended: how, endedAt: tx.now, endedBy: by },
    );
  return affected ?? 0;
}

export interface TaskDue extends NamedPerson {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly due: string;
  readonly sealed: Buffer;
}

/** What somebody is to do by a day, of those whom they still see; whatever is due first on top. */
export function readTasksDue(tx: Transaction, owner: string, day: LocalDay): Promise<TaskDue[]> {
  return tx.query<TaskDue>(
    // Each municipality by its own index, then whose they are; see `readStepsDue`.
    `SELECT t.id, to_char(t.due, 'YYYY-MM-DD') AS due, t.sealed,
            p.id AS "personId", p.municipality, p.name, p.latin
       FROM (SELECT d.* FROM unnest($1::text[]) AS m (code)
              CROSS JOIN LATERAL (
                SELECT id, municipality, person_id, due, sealed FROM case_management.case_task
                 WHERE municipality = m.code AND owner = $2 AND ended IS NULL AND due <= $3::date
                 ORDER BY due, id LIMIT ${mostOfToday}) AS d
              ORDER BY due, id LIMIT ${mostOfToday}) AS t
       JOIN case_management.person p ON p.municipality = t.municipality AND p.id = t.person_id
      ORDER BY t.due, t.id`,
    [tx.scope.municipalities, owner, day],
  );
}
