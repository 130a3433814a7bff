import type { Encounter } from '@one-stop-shop/case-management/contracts';
import type { RecordKey, Transaction } from '@one-stop-shop/shared/server';
import { In } from 'typeorm';
import type { PrivatePart } from '../../domain/withheld';
import { EncounterEntity } from './encounter.entity';
import { NextStepEntity } from './next-step.entity';
import type { PersonEntity } from '../persons/person.entity';
import { PrivatePartEntity } from '../persons/private-part.entity';

/** Most encounters of one person that a page shows, the newest. */
const mostEncounters = 50;

const field = 'private';

export async function readEncounters(
  tx: Transaction,
  { id, municipality }: Pick<PersonEntity, 'id' | 'municipality'>,
  key: RecordKey,
): Promise<Encounter[]> {
  const rows = await tx.repository(EncounterEntity).find({
    where: { municipality, personId: id },
    order: { startedAt: 'DESC', id: 'ASC' },
    take: mostEncounters,
  });
  const ids = rows.map((row) => row.id);
  const [parts, steps] = await Promise.all([
    readPrivateParts(tx, ids, key),
    tx.repository(NextStepEntity).findBy({ municipality, encounterId: In(ids) }),
  ]);
  const stepOf = new Map(steps.map((step) => [step.encounterId, step]));
  return rows.map((row) => asEncounter(row, parts.get(row.id), stepOf.get(row.id)));
}

/** What is sealed of these, for who may read it; a policy shows it to nobody else. */
export async function readPrivateParts(
  tx: Transaction,
  aboutIds: readonly string[],
  key: RecordKey,
): Promise<ReadonlyMap<string, PrivatePart>> {
  const rows = await tx.repository(PrivatePartEntity).findBy({ aboutId: In([...aboutIds]) });
  return new Map(rows.map((row) => [row.aboutId, openPrivatePart(row, key)]));
}

export function openPrivatePart(
  { aboutId, sealed }: Pick<PrivatePartEntity, 'aboutId' | 'sealed'>,
  key: RecordKey,
): PrivatePart {
  return JSON.parse(key.open({ row: aboutId, field }, sealed)) as PrivatePart;
}

type Whose = Pick<PersonEntity, 'id' | 'municipality' | 'restricted'>;

export async function writePrivatePart(
  tx: Transaction,
  aboutId: string,
  person: Whose,
  key: RecordKey,
  part: PrivatePart | undefined,
): Promise<void> {
  if (part) await writePrivateParts(tx, [{ aboutId, person, key, part }]);
}

/** Each sealed under the key of whom it is about. */
export async function writePrivateParts(
  tx: Transaction,
  all: readonly {
    readonly aboutId: string;
    readonly person: Whose;
    readonly key: RecordKey;
    readonly part: PrivatePart;
  }[],
): Promise<void> {
  await tx.repository(PrivatePartEntity).insert(
    all.map(({ aboutId, person: { id: personId, municipality, restricted }, key, part }) => {
      const sealed = key.seal({ row: aboutId, field }, JSON.stringify(part));
      return { aboutId, personId, municipality, restricted, sealed };
    }),
  );
}

export function asEncounter(
  row: EncounterEntity,
  part: PrivatePart | undefined,
  step: NextStepEntity | undefined,
): Encounter {
  return {
    ...{ id: row.id, version: row.version, kind: row.kind, minutes: row.minutes },
    ...{ language: row.language, mediation: row.mediation, teachBack: row.teachBack },
    ...(row.visitId && { visit: row.visitId }),
    startedAt: row.startedAt.toISOString(),
    topics: [...row.topics, ...(part?.topics ?? [])],
    services: [...row.services, ...(part?.services ?? [])],
    ...(step && { nextStep: asStep(step, part?.step) }),
    ...(part?.note && { note: part.note }),
    author: row.author,
    writtenAt: row.writtenAt.toISOString(),
    withheld: row.withheld && !part,
  };
}

function asStep(
  { due, doneAt }: NextStepEntity,
  words: string | undefined,
): NonNullable<Encounter['nextStep']> {
  return { due, ...(words && { words }), ...(doneAt && { doneAt: doneAt.toISOString() }) };
}

/** What was sealed, as it is now; whoever may not read it leaves it as it was. */
export async function replacePrivatePart(
  tx: Transaction,
  aboutId: string,
  person: Whose,
  key: RecordKey,
  {
    before,
    now,
  }: { readonly before: PrivatePart | undefined; readonly now: PrivatePart | undefined },
): Promise<void> {
  const parts = tx.repository(PrivatePartEntity);
  if (!before) return writePrivatePart(tx, aboutId, person, key, now);
  if (!now) await parts.delete({ aboutId });
  else
    await parts.update(
      { aboutId },
      { sealed: key.seal({ row: aboutId, field }, JSON.stringify(now)) },
    );
}

/** The promise, as it is now; one that was kept stays. */
export async function replaceStep(
  tx: Transaction,
  { id: encounterId, personId, municipality, restricted, author }: EncounterEntity,
  before: NextStepEntity | null,
  due: string | undefined,
): Promise<void> {
  const steps = tx.repository(NextStepEntity);
  if (before?.doneAt) return;
  if (!due) {
    if (before) await steps.delete({ encounterId });
  } else if (before) await steps.update({ encounterId }, { due });
  else {
    const about = { personId, municipality, restricted, author };
    await steps.insert({ encounterId, ...about, due, doneAt: null, doneBy: null });
  }
}
