import { randomUUID } from 'node:crypto';
import type { ResidenceStatement } from '@one-stop-shop/case-management/contracts';
import type { RecordKey, Transaction } from '@one-stop-shop/shared/server';
import { In, IsNull } from 'typeorm';
import type { RunningClock } from '../../domain/residence/permit-clock';
import type { Saying } from '../persons/facts';
import type { PersonEntity } from '../persons/person.entity';
import { ResidenceDetailEntity } from './residence-detail.entity';
import { ResidenceTitleEntity } from './residence-title.entity';

type Whose = Pick<PersonEntity, 'id' | 'municipality'>;

/** A statement with what is sealed of it, as it is read. */
export interface OpenedStatement extends ResidenceTitleEntity {
  readonly said: ResidenceStatement;
}

/** Most statements that a history shows, the newest. */
const mostStatements = 100;

const field = 'residence';

/** What is now said; what was said before is replaced and stays. */
export async function writeResidence(
  tx: Transaction,
  { id: personId, municipality, restricted }: Whose & Pick<PersonEntity, 'restricted'>,
  key: RecordKey,
  { said, clock }: { readonly said: ResidenceStatement; readonly clock: RunningClock },
  { source, recordedBy }: Saying,
): Promise<void> {
  const id = randomUUID();
  const about = { personId, municipality, restricted };
  const titles = tx.repository(ResidenceTitleEntity);
  await titles.update({ municipality, personId, replacedAt: IsNull() }, { replacedAt: tx.now });
  const { runsBy, expiresOn } = clock;
  await titles.insert({
    ...{ id, ...about, runsBy, expiresOn, source, recordedBy },
    recordedAt: tx.now,
    replacedAt: null,
  });
  const sealed = key.seal({ row: id, field }, padded(said));
  await tx.repository(ResidenceDetailEntity).insert({ titleId: id, ...about, sealed });
}

/** The clock of somebody; null while nobody has said anything. */
export function readClock(
  tx: Transaction,
  { id, municipality }: Whose,
): Promise<ResidenceTitleEntity | null> {
  return tx
    .repository(ResidenceTitleEntity)
    .findOneBy({ municipality, personId: id, replacedAt: IsNull() });
}

/** What was said, the newest first, for who reads notes; a policy opens it to nobody else. */
export async function readStatements(
  tx: Transaction,
  { id, municipality }: Whose,
  key: RecordKey,
): Promise<OpenedStatement[]> {
  const rows = await tx.repository(ResidenceTitleEntity).find({
    where: { municipality, personId: id },
    // Of two of one moment the one that holds.
    order: { recordedAt: 'DESC', replacedAt: { direction: 'DESC', nulls: 'FIRST' } },
    take: mostStatements,
  });
  const details = await tx
    .repository(ResidenceDetailEntity)
    .findBy({ municipality, titleId: In(rows.map((row) => row.id)) });
  const sealedOf = new Map(details.map(({ titleId, sealed }) => [titleId, sealed]));
  return rows.flatMap((row) => {
    const sealed = sealedOf.get(row.id);
    if (!sealed) return [];
    const said = JSON.parse(key.open({ row: row.id, field }, sealed)) as ResidenceStatement;
    return [{ ...row, said }];
  });
}

/** Whatever is chosen from lists and calendars is of one length; a note makes it longer. */
function padded(said: ResidenceStatement): string {
  const text = JSON.stringify(said);
  return text.padEnd(Math.ceil(text.length / 512) * 512);
}
