import type { Transaction } from '@one-stop-shop/shared/server';
import { dayOf } from '@one-stop-shop/shared/domain';
import { isOver, readAssignments } from '../../persistence/cases/case-assignments';
import type { CaseRecordEntity } from '../../persistence/cases/case-record.entity';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { readTeam } from '../../persistence/team/teams';
import { StaffNames } from '../hours/work-facts';

/** A colleague who may be asked to do something in a case. */
interface Colleague {
  readonly id: string;
  readonly name: string;
}

/**
 * Who works there today and sees the case for as long as it may take: its social workers, and who is
 * assigned to it; of a restricted record those of them who are of its team. Whoever asks sees it too.
 */
export async function whoSeesCase(
  tx: Transaction,
  staff: StaffNames,
  person: PersonEntity,
  record: CaseRecordEntity,
): Promise<Colleague[]> {
  const asker = 'operatorId' in tx.scope ? tx.scope.operatorId : '';
  const today = dayOf(tx.now);
  const [working, assignments, team] = await Promise.all([
    staff.working(tx, [person.municipality]),
    readAssignments(tx, record),
    person.restricted ? readTeam(tx, person.id) : undefined,
  ]);
  const assigned = assignments.filter((one) => !isOver(one, today)).map((one) => one.operatorId);
  return working
    .filter(
      ({ id, roles }) =>
        id === asker ||
        ((roles.includes('social_worker') || assigned.includes(id)) &&
          (!team || team.includes(id))),
    )
    .map(({ id, name }) => ({ id, name }));
}
