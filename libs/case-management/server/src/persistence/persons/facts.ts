import { randomUUID } from 'node:crypto';
import {
  birth,
  factKinds,
  type FactKind,
  type FactSource,
  type PersonFacts,
} from '@one-stop-shop/case-management/contracts';
import type { RecordKey, Transaction } from '@one-stop-shop/shared/server';
import { In, IsNull } from 'typeorm';
import type { PersonEntity } from './person.entity';
import { PersonFactEntity } from './person-fact.entity';

/** Kinds whose value tells of family, guardianship or frailty: sealed under the person's key. */
const sealedKinds: readonly FactKind[] = ['capacity', 'household'];

/** Who says it, and by whom it is recorded. */
export interface Saying {
  readonly source: FactSource;
  readonly recordedBy: string;
}

/** A fact with its value, as it is read. */
export type OpenedFact = Omit<PersonFactEntity, 'value' | 'sealed'> & { readonly value: unknown };

/** Writes what is now said; what was said before of these kinds is replaced and stays. */
export async function writeFacts(
  tx: Transaction,
  person: Pick<PersonEntity, 'id' | 'municipality' | 'restricted'>,
  key: RecordKey,
  said: { readonly facts: PersonFacts; readonly takenBack: readonly FactKind[] },
  { source, recordedBy }: Saying,
): Promise<void> {
  const kinds = factKinds.filter((kind) => said.facts[kind] !== undefined);
  const facts = tx.repository(PersonFactEntity);
  const { id: personId, municipality, restricted } = person;
  const replaced = [...kinds, ...said.takenBack];
  if (replaced.length === 0) return;
  await facts.update(
    { municipality, personId, kind: In(replaced), replacedAt: IsNull() },
    { replacedAt: tx.now },
  );
  await facts.insert(
    replaced.map((kind) => {
      const id = randomUUID();
      const value = said.takenBack.includes(kind) ? undefined : said.facts[kind];
      const isSealed = value !== undefined && sealedKinds.includes(kind);
      return {
        ...{ id, personId, municipality, restricted, kind, source, recordedBy },
        value: isSealed ? null : (value ?? null),
        sealed: isSealed ? key.seal({ row: id, field: kind }, JSON.stringify(value)) : null,
        recordedAt: tx.now,
        replacedAt: null,
      };
    }),
  );
}

/** What holds now, and how often each was corrected. */
export async function readFacts(
  tx: Transaction,
  { id, municipality }: Pick<PersonEntity, 'id' | 'municipality'>,
  key: RecordKey,
): Promise<(OpenedFact & { readonly corrected: number })[]> {
  const [rows, counts] = await Promise.all([
    tx.repository(PersonFactEntity).findBy({ municipality, personId: id, replacedAt: IsNull() }),
    tx.query<{ kind: FactKind; corrected: number }>(
      `SELECT kind, count(*)::int - 1 AS corrected FROM case_management.person_fact
        WHERE municipality = $1 AND person_id = $2 GROUP BY kind`,
      [municipality, id],
    ),
  ]);
  const corrected = new Map(counts.map((one) => [one.kind, one.corrected]));
  return rows.map((row) => ({ ...opened(row, key), corrected: corrected.get(row.kind) ?? 0 }));
}

/** When somebody was born, as far as it was said; what is known besides stays unread. */
export async function readBirth(
  tx: Transaction,
  { id, municipality }: Pick<PersonEntity, 'id' | 'municipality'>,
): Promise<PersonFacts['birth']> {
  const said = await tx
    .repository(PersonFactEntity)
    .findOneBy({ municipality, personId: id, kind: 'birth', replacedAt: IsNull() });
  return said?.value ? birth.parse(said.value) : undefined;
}

/** Most that is shown of what was said before, the newest. */
const mostFacts = 200;

/** All that was ever said, the newest first. */
export async function readFactHistory(
  tx: Transaction,
  { id, municipality }: Pick<PersonEntity, 'id' | 'municipality'>,
  key: RecordKey,
): Promise<OpenedFact[]> {
  const rows = await tx.repository(PersonFactEntity).find({
    where: { municipality, personId: id },
    order: { recordedAt: 'DESC', id: 'ASC' },
    take: mostFacts,
  });
  return rows.map((row) => opened(row, key));
}

function opened({ value, sealed, ...fact }: PersonFactEntity, key: RecordKey): OpenedFact {
  if (!sealed) return { ...fact, value };
  const text = key.open({ row: fact.id, field: fact.kind }, sealed);
  return { ...fact, value: JSON.parse(text) as unknown };
}
