import type { KeptAccess } from '@one-stop-shop/case-management/contracts';
import type { RecordKey, Transaction } from '@one-stop-shop/shared/server';
import type { PrivatePart } from '../../domain/withheld';
import { AccessEntity } from './access.entity';
import { readPrivateParts } from './encounters';
import type { PersonEntity } from '../persons/person.entity';

/** Most first contacts of one person that a page shows, the newest. */
const mostAccesses = 20;

/** What somebody asked for when they came; sensitive parts for who may read them. */
export async function readAccesses(
  tx: Transaction,
  { id, municipality }: Pick<PersonEntity, 'id' | 'municipality'>,
  key: RecordKey,
): Promise<KeptAccess[]> {
  const rows = await tx.repository(AccessEntity).find({
    where: { municipality, personId: id },
    order: { at: 'DESC', id: 'ASC' },
    take: mostAccesses,
  });
  const parts = await readPrivateParts(
    tx,
    rows.map((row) => row.id),
    key,
  );
  return rows.map((row) => asAccess(row, parts.get(row.id)));
}

function asAccess(row: AccessEntity, part: PrivatePart | undefined): KeptAccess {
  const sentBy = row.sentBy ?? part?.sentBy;
  return {
    ...{ id: row.id, at: row.at.toISOString(), channel: row.channel, author: row.author },
    ...(sentBy && { sentBy }),
    requests: [...row.requests, ...(part?.requests ?? [])],
    ...(row.answer && { answer: row.answer }),
    ...(part?.words && { words: part.words }),
    withheld: row.withheld && !part,
  };
}
