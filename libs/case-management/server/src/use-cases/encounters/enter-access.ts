import { randomUUID } from 'node:crypto';
import type { RecordAccess } from '@one-stop-shop/case-management/contracts';
import type { RecordKey, Transaction } from '@one-stop-shop/shared/server';
import { splitAccess } from '../../domain/withheld';
import { AccessEntity } from '../../persistence/encounters/access.entity';
import { writePrivatePart } from '../../persistence/encounters/encounters';
import type { PersonEntity } from '../../persistence/persons/person.entity';

/** Writes a first contact; what is sensitive of it goes sealed to its own table. */
export async function enterAccess(
  tx: Transaction,
  person: Pick<PersonEntity, 'id' | 'municipality' | 'restricted'>,
  key: RecordKey,
  access: RecordAccess,
  author: string,
): Promise<void> {
  const id = randomUUID();
  const { shown, sealed } = splitAccess(access);
  const { id: personId, municipality, restricted } = person;
  await tx.repository(AccessEntity).insert({
    ...{ id, personId, municipality, restricted, author },
    at: tx.now,
    channel: access.channel,
    sentBy: shown.sentBy ?? null,
    requests: shown.requests,
    answer: access.answer ?? null,
    withheld: !!sealed,
  });
  await writePrivatePart(tx, id, person, key, sealed);
}
