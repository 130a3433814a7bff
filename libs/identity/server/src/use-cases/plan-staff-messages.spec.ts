import { randomUUID } from 'node:crypto';
import { teamNamed } from '@one-stop-shop/case-management/contracts';
import {
  approvalAsked,
  emergencyAccessOpened,
  operatorInvited,
  readPastHabit,
} from '@one-stop-shop/identity/contracts';
import type { EventDefinition } from '@one-stop-shop/shared/contracts';
import {
  publish,
  MessagePlanner,
  workerScope,
  type MessageToPlan,
  type OutboxRelay,
  type Said,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { relayTo } from '@one-stop-shop/shared/server/testing';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { permissionsOf } from '../domain/role-permissions';
import { anOperatorOf, aprilia, cori } from '../testing/scopes';
import { PlanStaffMessages } from './plan-staff-messages';

/** Notes what is planned, and for whom the transaction then acts. */
class Notebook extends MessagePlanner {
  readonly planned: (MessageToPlan & { readonly actingFor: readonly string[] })[] = [];

  plan(tx: Transaction, message: MessageToPlan): Promise<void> {
    this.planned.push({ ...message, actingFor: tx.scope.municipalities });
    return Promise.resolve();
  }
}

const at = '2026-11-23T08:00:00.000Z';

describe('who hears in writing of what happens to accounts', () => {
  let database: IdentityDatabase;
  let relay: OutboxRelay;
  let notebook: Notebook;

  beforeAll(async () => {
    database = await anIdentityDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    database.clock.set(at);
    await database.everything('TRUNCATE platform.outbox, platform.delivery');
    notebook = new Notebook();
    relay = relayTo(database, new PlanStaffMessages(notebook));
  });

  const happens = async <Definition extends EventDefinition>(
    event: Definition,
    said: Said<Definition> & { readonly municipality: string },
  ): Promise<void> => {
    const scope = workerScope('service', 'spec', said.municipality);
    await database.workerUnitOfWork.inTransaction(scope, (tx) => publish(tx, event, said));
    while (await relay.relayNext());
  };

  it('is whoever was invited', async () => {
    const invitationId = randomUUID();
    await happens(operatorInvited, { municipality: cori, invitationId });
    const moment = new Date(at);
    expect(notebook.planned).toEqual([
      {
        ...{ municipality: cori, kind: 'invitation', subject: invitationId, actingFor: [cori] },
        ...{ happenedAt: moment, about: moment },
      },
    ]);
  });

  it('is whoever is responsible, once for each link', async () => {
    const approvalId = randomUUID();
    for (const moment of [at, '2026-11-23T08:30:00.000Z']) {
      database.clock.set(moment);
      await happens(approvalAsked, { municipality: cori, approvalId });
    }
    expect(notebook.planned.map(({ kind, occurrence }) => [kind, occurrence])).toEqual([
      ['approval', at],
      ['approval', '2026-11-23T08:30:00.000Z'],
    ]);
  });

  it('is the contact of each municipality that an emergency concerns, as its own', async () => {
    const accessId = randomUUID();
    await happens(emergencyAccessOpened, {
      municipality: aprilia,
      told: [cori, aprilia],
      accessId,
    });
    const planned = notebook.planned.map(({ kind, municipality, actingFor, subject }) => [
      ...[kind, municipality, subject],
      ...actingFor,
    ]);
    expect(planned).toEqual([
      ['emergency_access', cori, accessId, cori],
      ['emergency_access', aprilia, accessId, aprilia],
    ]);
  });

  it('is the contact where somebody read far past their habit', async () => {
    const readingDayId = randomUUID();
    await happens(readPastHabit, { municipality: cori, readingDayId });
    expect(notebook.planned).toMatchObject([{ kind: 'read_past_habit', subject: readingDayId }]);
  });

  it('is who answers for a municipality when somebody was named for its restricted records', async () => {
    const namingId = randomUUID();
    const administrator = {
      ...anOperatorOf(cori),
      ...{ asker: 'office' as const, role: 'district_administrator' },
      permissions: new Set(permissionsOf('district_administrator')),
    };
    await database.unitOfWork.inTransaction(administrator, (tx) =>
      publish(tx, teamNamed, { municipality: cori, namingId }),
    );
    while (await relay.relayNext());
    expect(notebook.planned).toMatchObject([{ kind: 'team_named', subject: namingId }]);
  });
});
