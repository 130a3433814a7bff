import { randomUUID } from 'node:crypto';
import {
  contactUse,
  type ContactUse,
  type KeptContact,
} from '@one-stop-shop/case-management/contracts';
import type { RecordKey, Transaction } from '@one-stop-shop/shared/server';
import { IsNull } from 'typeorm';
import type { Reach } from '../../domain/reach';
import type { Saying } from './facts';
import { PersonContactEntity } from './person-contact.entity';
import type { PersonEntity } from './person.entity';

type Whose = Pick<PersonEntity, 'id' | 'municipality' | 'restricted'>;

const field = 'use';

/** These from now on; those of before stay readable. */
export async function replaceContacts(
  tx: Transaction,
  { id: personId, municipality, restricted }: Whose,
  key: RecordKey,
  contacts: readonly Reach[],
  { source, recordedBy }: Saying,
): Promise<void> {
  const repository = tx.repository(PersonContactEntity);
  await repository.update({ municipality, personId, replacedAt: IsNull() }, { replacedAt: tx.now });
  if (contacts.length === 0) return;
  // In the order of their ids they stay as they were said.
  const ids = contacts.map(() => randomUUID()).toSorted();
  await repository.insert(
    contacts.map(({ phone, email, use }, at) => {
      const id = ids[at] ?? randomUUID();
      return {
        ...{ id, personId, municipality, restricted, phone, email, source, recordedBy },
        useSealed: key.seal({ row: id, field }, padded(use)),
        recordedAt: tx.now,
        replacedAt: null,
      };
    }),
  );
}

export async function readContacts(
  tx: Transaction,
  { id, municipality }: Whose,
  key: RecordKey,
): Promise<KeptContact[]> {
  const rows = await tx.repository(PersonContactEntity).find({
    where: { municipality, personId: id, replacedAt: IsNull() },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  return rows.map(({ id: row, phone, email, useSealed }) => ({
    id: row,
    ...(phone && { phone }),
    ...(email && { email }),
    use: contactUse.parse(JSON.parse(key.open({ row, field }, useSealed))),
  }));
}

/** Of one length, whatever was said: every sign of it is ASCII, and the longest fits. */
function padded(use: ContactUse): string {
  const ascii = JSON.stringify(use).replace(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return ascii.padEnd(1000);
}
