import type { Transaction } from '@one-stop-shop/shared/server';
import { In } from 'typeorm';
import { PersonEntity } from './person.entity';
import { UnwantedMediatorEntity } from './unwanted-mediator.entity';

/** Whom somebody doesn't want, by account, in the order in which they said it. */
export async function readUnwanted(
  tx: Transaction,
  { id: personId, municipality }: PersonEntity,
): Promise<string[]> {
  const rows = await tx.repository(UnwantedMediatorEntity).find({
    where: { municipality, personId },
    order: { recordedAt: 'ASC', mediatorId: 'ASC' },
  });
  return rows.map(({ mediatorId }) => mediatorId);
}

/** These from now on; of who stays among them nothing changes. */
export async function replaceWishes(
  tx: Transaction,
  { id: personId, municipality, restricted }: PersonEntity,
  now: { readonly woman: boolean; readonly added: string[]; readonly takenBack: string[] },
  recordedBy: string,
): Promise<void> {
  const { woman: wishesWoman, added, takenBack } = now;
  await tx.repository(PersonEntity).update({ id: personId }, { wishesWoman });
  const unwanted = tx.repository(UnwantedMediatorEntity);
  if (takenBack.length > 0)
    await unwanted.delete({ municipality, personId, mediatorId: In(takenBack) });
  // In one statement, since whoever writes down themselves sees nobody afterwards.
  if (added.length > 0) {
    await unwanted.insert(
      added.map((mediatorId) => ({
        ...{ municipality, personId, restricted, mediatorId, recordedBy },
        recordedAt: tx.now,
      })),
    );
  }
}

/** A visit that is somebody's whom its mediator must not meet is nobody's for that mediator. */
export async function giveWay(tx: Transaction, visitId: string): Promise<void> {
  await tx.query('SELECT case_management.give_way($1)', [visitId]);
}
