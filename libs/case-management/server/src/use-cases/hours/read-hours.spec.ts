import { randomUUID } from 'node:crypto';
import { casePermissions } from '@one-stop-shop/case-management/contracts';
import { KeyReused, NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import { PersonUnknown, HoursInTheFuture, MunicipalityUnknown } from '../../domain/problems';
import {
  aDeskAfternoon,
  aMediator,
  anEncounter,
  anOperator,
  aprilia,
  aSocialWorker,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';
import { CorrectHours } from './correct-hours';
import { ReadHours } from './read-hours';
import { ReviewMinutes, StaffNames, WorkedVisits, type WorkedVisit } from './work-facts';

/** What other contexts would tell. */
class KnownWork extends WorkedVisits {
  visits: readonly WorkedVisit[] = [];

  of(): Promise<readonly WorkedVisit[]> {
    return Promise.resolve(this.visits);
  }

  ways() {
    return Promise.resolve(() => 20);
  }
}

class TenMinutes extends ReviewMinutes {
  of() {
    return Promise.resolve([{ day: '2026-11-05', minutes: 10 }]);
  }
}

class Amrit extends StaffNames {
  of(_: unknown, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(new Map(ids.map((id) => [id, 'Amrit'])));
  }

  working() {
    return Promise.resolve([]);
  }

  left() {
    return Promise.resolve([]);
  }
}

const month = '2026-11';

describe('the hours of a month', () => {
  let desk: DeskAfternoon;
  let work: KnownWork;
  let reading: ReadHours;
  let correcting: CorrectHours;
  beforeEach(async () => {
    desk = await aDeskAfternoon();
    work = new KnownWork();
    const { unitOfWork } = desk.database;
    reading = new ReadHours(unitOfWork, work, new TenMinutes(), new Amrit());
    correcting = new CorrectHours(unitOfWork);
  });
  afterEach(() => desk.database.close());

  const meet = async (by: OperatorScope, wishes = {}, register = {}) => {
    const id = await desk.register(by, register);
    await desk.meeting.run(by, id, randomUUID(), anEncounter(wishes));
    return id;
  };
  const correct = (by: OperatorScope, wishes = {}, key: string = randomUUID()) =>
    correcting.run(by, key, {
      ...{ municipality: cori, day: '2026-11-23', minutes: 30, reason: 'Riunione di équipe' },
      ...wishes,
    });

  it('are visits, encounters and reviews, and a visit that was written about counts once', async () => {
    const mediator = aMediator();
    const [written, unwritten] = [
      desk.visits.add({ receivers: [mediator.operatorId], state: 'fulfilled' }),
      desk.visits.add({ receivers: [mediator.operatorId], state: 'fulfilled' }),
    ];
    const twentyMinutes = (id: string, from: string, until: string): WorkedVisit => ({
      ...{ id, municipality: cori },
      startsAt: new Date(`2026-11-23T${from}Z`),
      endsAt: new Date(`2026-11-23T${until}Z`),
    });
    work.visits = [
      twentyMinutes(written.id, '07:00', '07:20'),
      twentyMinutes(unwritten.id, '07:40', '08:00'),
    ];
    await desk.grantVisit(mediator, written);
    const startedAt = '2026-11-23T07:00:00Z';
    await meet(mediator, { visit: written.id, startedAt, minutes: 35 }, { visit: written.id });
    const hours = await reading.run(mediator, { month });
    expect(hours).toMatchObject({
      ...{ month, name: 'Amrit', total: 65 },
      days: [
        { day: '2026-11-05', review: 10, total: 10 },
        { day: '2026-11-23', municipality: cori, meetings: 55, total: 55 },
      ],
    });
  });

  it('stay whole when the people of the beginning of the month are seen no more', async () => {
    const mediator = aMediator();
    const id = await meet(mediator, { minutes: 40 });
    desk.database.clock.set('2026-11-30T18:00:00Z');
    await expect(desk.reading.run(mediator, id)).rejects.toThrow(PersonUnknown);
    const hours = await reading.run(mediator, { month });
    expect(hours.total).toBe(50);
    expect(JSON.stringify(hours)).not.toContain('Gurpreet');
    expect(JSON.stringify(hours)).not.toContain(id);
  });

  it('are one’s own, and of others for who signs at the same municipality', async () => {
    const mediator = aMediator();
    await meet(mediator, { minutes: 40 });
    await correct(mediator);
    const theirs = { month, operator: mediator.operatorId };
    const daysAt = async (who: OperatorScope) =>
      (await reading.run(who, theirs)).days.filter((line) => line.municipality);
    expect(await daysAt(aSocialWorker())).toMatchObject([{ meetings: 40, corrected: 30 }]);
    expect(await daysAt(aSocialWorker(aprilia))).toEqual([]);
    for (const who of [aMediator(), anOperator()])
      await expect(reading.run(who, theirs)).rejects.toThrow(NotPermitted);
    expect((await reading.run(aMediator(), { month })).days).toHaveLength(1);
    const nobody = { ...mediator, permissions: new Set([casePermissions.seeGivenPersons]) };
    await expect(reading.run(nobody, { month })).rejects.toThrow(NotPermitted);
  });

  it('count the minutes of a restricted person, and tell nothing else', async () => {
    const worker = aSocialWorker();
    await meet(worker, { minutes: 25 }, { restrictedFor: ['violence'] });
    const operator = worker.operatorId;
    expect(await reading.run(aSocialWorker(), { month, operator })).toMatchObject({ total: 35 });
  });

  it('are corrected once, by oneself, with the reason, and never for days to come', async () => {
    const mediator = aMediator();
    const key = randomUUID();
    await correct(mediator, {}, key);
    await correct(mediator, {}, key);
    desk.database.clock.set('2026-11-23T08:01:00Z');
    await correct(mediator, { minutes: -5, reason: 'Pausa' });
    const { days } = await reading.run(mediator, { month });
    expect(days.at(-1)).toMatchObject({
      corrected: 25,
      corrections: [
        { minutes: 30, reason: 'Riunione di équipe' },
        { minutes: -5, reason: 'Pausa' },
      ],
    });
    await expect(correct(mediator, { minutes: 31 }, key)).rejects.toThrow(KeyReused);
    await expect(correct(mediator, { day: '2026-11-24' })).rejects.toThrow(HoursInTheFuture);
    await expect(correct(mediator, { municipality: aprilia })).rejects.toThrow(MunicipalityUnknown);
    const who = { ...mediator, permissions: new Set<string>() };
    await expect(correct(who)).rejects.toThrow(NotPermitted);
  });

  it('are changed by no statement of who asks, and written for nobody else', async () => {
    const mediator = aMediator();
    await correct(mediator);
    const run = (sql: string) =>
      desk.database.unitOfWork.inTransaction(mediator, (tx) => tx.execute(sql));
    await expect(run('UPDATE case_management.hours_correction SET minutes = 60')).rejects.toThrow(
      /permission denied/,
    );
    const forAnother = `INSERT INTO case_management.hours_correction
      (id, municipality, operator_id, day, minutes, reason, corrected_at)
      VALUES ('${randomUUID()}', '${cori}', '${randomUUID()}', '2026-11-23', 5, 'x', now())`;
    await expect(run(forAnother)).rejects.toThrow(/row-level security/);
  });
});
