import { randomUUID } from 'node:crypto';
import type { DraftedEncounter } from '@one-stop-shop/case-management/contracts';
import { workerScope, type OperatorScope } from '@one-stop-shop/shared/server';
import { DraftChangedSince, DraftGone, PersonUnknown, VisitNotTied } from '../domain/problems';
import {
  aDeskAfternoon,
  aMediator,
  anEncounter,
  anOperator,
  aSocialWorker,
  type DeskAfternoon,
} from '../testing/desk-afternoon';
import { PurgeDrafts } from './purge-drafts';

const note = 'Teme che il padrone della serra non la paghi.';

const written = (wishes: Partial<DraftedEncounter> = {}): DraftedEncounter => ({
  ...{ kind: 'desk_visit', startedAt: { day: '2026-11-23', time: '' }, minutes: '2' },
  ...{ language: 'pa', mediation: '', topics: ['asylum'], services: [], teachBack: '' },
  ...{ nextStep: { words: '', due: '' }, note },
  ...wishes,
});

describe('what somebody began to write about an encounter', () => {
  let desk: DeskAfternoon;
  let mediator: OperatorScope;
  let person: string;
  beforeAll(async () => {
    desk = await aDeskAfternoon();
  });
  beforeEach(async () => {
    desk.database.clock.set('2026-11-23T08:00:00Z');
    mediator = aMediator();
    person = await desk.register(mediator);
  });
  afterAll(() => desk.database.close());

  const keep = (shown: number, wishes: Partial<DraftedEncounter> = {}, visit?: string) =>
    desk.keeping.run(mediator, person, {
      ...{ written: written(wishes), shown },
      ...(visit && { visit }),
    });
  const found = async (by = mediator, visit?: string) =>
    (await desk.finding.run(by, person, { ...(visit && { visit }) })).draft;
  const readings = async (): Promise<string[]> => {
    const rows = await desk.database.everything<{ classes: string[] }>(
      'SELECT field_classes AS classes FROM platform.read_audit WHERE subject = $1 AND reader = $2',
      [person, mediator.operatorId],
    );
    return rows.flatMap(({ classes }) => classes);
  };

  it('is found again as it was, and its reading is recorded', async () => {
    expect(await found()).toBeUndefined();
    expect(await readings()).toEqual([]);
    expect(await keep(0)).toEqual({ version: 1 });
    expect(await keep(1, { minutes: '25' })).toEqual({ version: 2 });
    expect(await found()).toMatchObject({ written: written({ minutes: '25' }), version: 2 });
    expect(await readings()).toEqual(expect.arrayContaining(['encounter', 'notes']));
  });

  it('lies sealed in the database, to the last word', async () => {
    await keep(0);
    const [row] = await desk.database.everything<{ row: string }>(
      'SELECT d::text AS row FROM case_management.encounter_draft d WHERE person_id = $1',
      [person],
    );
    expect(row?.row).not.toContain('asylum');
    expect(row?.row).not.toContain(Buffer.from('padrone').toString('hex'));
  });

  it('is kept once, however often it is sent', async () => {
    for (let time = 0; time < 3; time += 1) expect(await keep(0)).toEqual({ version: 1 });
    for (let time = 0; time < 3; time += 1)
      expect(await keep(1, { minutes: '25' })).toEqual({ version: 2 });
  });

  it('tells the later of two pages, and writes over nothing', async () => {
    await keep(0);
    await expect(keep(0, { minutes: '99' })).rejects.toThrow(DraftChangedSince);
    const [one, other] = await Promise.allSettled([
      keep(1, { minutes: '25' }),
      keep(1, { minutes: '35' }),
    ]);
    expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const kept = one.status === 'fulfilled' ? '25' : '35';
    expect(await found()).toMatchObject({ version: 2, written: { minutes: kept } });
  });

  it('goes with the recording, and a page that still writes is told', async () => {
    await keep(0);
    await desk.meeting.run(mediator, person, randomUUID(), anEncounter());
    expect(await found()).toBeUndefined();
    await expect(keep(1, { minutes: '25' })).rejects.toThrow(DraftGone);
  });

  it('stays where the recording fails', async () => {
    await keep(0);
    const tomorrow = anEncounter({ startedAt: '2026-11-24T08:00:00Z' });
    await expect(desk.meeting.run(mediator, person, randomUUID(), tomorrow)).rejects.toThrow();
    expect(await found()).toBeDefined();
  });

  it('is one for each visit of theirs, and one for none', async () => {
    const visit = desk.visits.add();
    await expect(keep(0, {}, visit.id)).rejects.toThrow(VisitNotTied);
    await desk.tying.run(aSocialWorker(), visit.id, { person });
    await keep(0, { minutes: '10' });
    await keep(0, { minutes: '20' }, visit.id);
    await desk.meeting.run(mediator, person, randomUUID(), anEncounter());
    expect(await found()).toBeUndefined();
    expect(await found(mediator, visit.id)).toMatchObject({ written: { minutes: '20' } });
  });

  it('is seen by nobody else, not by who reads notes', async () => {
    await keep(0);
    for (const other of [aSocialWorker(), anOperator()]) {
      expect(await found(other)).toBeUndefined();
      expect((await desk.today.run(other)).drafts).toEqual([]);
      await desk.discarding.run(other, person, {});
    }
    expect(await found()).toBeDefined();
  });

  it('is reached by no statement of somebody else who sees the person', async () => {
    await keep(0);
    for (const other of [aSocialWorker(), anOperator()]) {
      const run = (sql: string) =>
        desk.database.unitOfWork.inTransaction(other, (tx) => tx.execute(sql));
      const drafts = 'case_management.encounter_draft';
      const seen = desk.database.unitOfWork.inTransaction(other, (tx) =>
        tx.query<{ id: string }>(`SELECT id FROM ${drafts} WHERE person_id = $1`, [person]),
      );
      expect(await seen).toEqual([]);
      expect(await run(`DELETE FROM ${drafts}`)).toBe(0);
      expect(await run(`UPDATE ${drafts} SET version = 9`)).toBe(0);
    }
    expect(await found()).toMatchObject({ version: 1 });
  });

  it('is no more seen by its author than the person is', async () => {
    await keep(0);
    desk.database.clock.set('2026-12-05T08:00:00Z');
    await expect(found()).rejects.toThrow(PersonUnknown);
    await expect(keep(1)).rejects.toThrow(PersonUnknown);
    expect((await desk.today.run(mediator)).drafts).toEqual([]);
  });

  it('stands on its author’s day, with its person and since when, and not once it is thrown away', async () => {
    await keep(0);
    desk.database.clock.set('2026-11-23T09:00:00Z');
    await keep(1, { minutes: '25' });
    expect((await desk.today.run(mediator)).drafts).toEqual([
      {
        municipality: '059006',
        person: { id: person, name: 'Gurpreet Singh' },
        begunAt: '2026-11-23T08:00:00.000Z',
        changedAt: '2026-11-23T09:00:00.000Z',
      },
    ]);
    await desk.discarding.run(mediator, person, {});
    expect((await desk.today.run(mediator)).drafts).toEqual([]);
    // Taken back: kept anew.
    expect(await keep(0, { minutes: '25' })).toEqual({ version: 1 });
  });

  it('is forgotten fourteen days after its last change', async () => {
    const worker = aSocialWorker();
    const mine = { written: written(), shown: 0 };
    await desk.keeping.run(worker, person, mine);
    const purging = new PurgeDrafts(desk.database.workerUnitOfWork);
    const left = async (): Promise<boolean> => {
      await purging.run(workerScope('service', 'purge-drafts'));
      return (await desk.finding.run(worker, person, {})).draft !== undefined;
    };
    desk.database.clock.set('2026-12-07T07:59:00Z');
    expect(await left()).toBe(true);
    desk.database.clock.set('2026-12-07T08:01:00Z');
    expect(await left()).toBe(false);
  });
});
