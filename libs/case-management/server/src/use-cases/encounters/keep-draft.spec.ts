import { randomUUID } from 'node:crypto';
import type { DraftedEncounter, ShownDraft } from '@one-stop-shop/case-management/contracts';
import { workerScope, type OperatorScope } from '@one-stop-shop/shared/server';
import { DraftChangedSince, DraftGone, PersonUnknown, VisitNotTied } from '../../domain/problems';
import {
  aDeskAfternoon,
  aMediator,
  anEncounter,
  anOperator,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';
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

  const keep = (shown?: ShownDraft, wishes: Partial<DraftedEncounter> = {}, visit?: string) =>
    desk.keeping.run(mediator, person, {
      written: written(wishes),
      ...(shown && { shown }),
      ...(visit && { visit }),
    });
  const record = (draft?: ShownDraft) =>
    desk.meeting.run(mediator, person, randomUUID(), {
      ...anEncounter(),
      ...(draft && { draft }),
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
    const begun = await keep();
    expect(begun.version).toBe(1);
    expect(await keep(begun, { minutes: '25' })).toEqual({ ...begun, version: 2 });
    expect(await found()).toMatchObject({
      ...begun,
      written: written({ minutes: '25' }),
      version: 2,
    });
    expect(await readings()).toEqual(expect.arrayContaining(['encounter', 'notes']));
  });

  it('lies sealed in the database, to the last word', async () => {
    await keep();
    const [row] = await desk.database.everything<{ row: string }>(
      'SELECT d::text AS row FROM case_management.encounter_draft d WHERE person_id = $1',
      [person],
    );
    expect(row?.row).not.toContain('asylum');
    expect(row?.row).not.toContain(Buffer.from('padrone').toString('hex'));
  });

  it('is kept once, however often it is sent', async () => {
    const begun = await keep();
    for (let time = 0; time < 3; time += 1) expect(await keep()).toEqual(begun);
    for (let time = 0; time < 3; time += 1)
      expect(await keep(begun, { minutes: '25' })).toEqual({ ...begun, version: 2 });
  });

  it('tells the later of two pages, and writes over nothing', async () => {
    const begun = await keep();
    await expect(keep(undefined, { minutes: '99' })).rejects.toThrow(DraftChangedSince);
    const [one, other] = await Promise.allSettled([
      keep(begun, { minutes: '25' }),
      keep(begun, { minutes: '35' }),
    ]);
    expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const kept = one.status === 'fulfilled' ? '25' : '35';
    expect(await found()).toMatchObject({ version: 2, written: { minutes: kept } });
  });

  it('goes with the recording, and a page that still writes is told', async () => {
    const begun = await keep();
    await record(begun);
    expect(await found()).toBeUndefined();
    await expect(keep(begun, { minutes: '25' })).rejects.toThrow(DraftGone);
  });

  it('stays where the page that records or throws away has not shown it, or not as it is now', async () => {
    const begun = await keep();
    const later = await keep(begun, { minutes: '25' });
    await record();
    await record(begun);
    await record({ id: randomUUID(), version: 9 });
    await desk.discarding.run(mediator, person, { shown: begun });
    expect(await found()).toMatchObject({ written: { minutes: '25' } });
    await record({ ...later, version: 9 });
    expect(await found()).toBeUndefined();
  });

  it('is not written over by a page that shows the one before, thrown away since', async () => {
    const before = await keep();
    await desk.discarding.run(mediator, person, { shown: before });
    await keep(undefined, { minutes: '30' });
    await expect(keep(before, { minutes: '99' })).rejects.toThrow(DraftChangedSince);
    await desk.discarding.run(mediator, person, { shown: before });
    expect(await found()).toMatchObject({ version: 1, written: { minutes: '30' } });
  });

  it('is recorded once, whatever the page knows of it the second time', async () => {
    const begun = await keep();
    const key = randomUUID();
    const first = await desk.meeting.run(mediator, person, key, { ...anEncounter(), draft: begun });
    expect(await desk.meeting.run(mediator, person, key, anEncounter())).toEqual(first);
  });

  it('stays where the recording fails', async () => {
    await keep();
    const tomorrow = anEncounter({ startedAt: '2026-11-24T08:00:00Z' });
    await expect(desk.meeting.run(mediator, person, randomUUID(), tomorrow)).rejects.toThrow();
    expect(await found()).toBeDefined();
  });

  it('is one for each visit of theirs, and one for none', async () => {
    const visit = desk.visits.add();
    await expect(keep(undefined, {}, visit.id)).rejects.toThrow(VisitNotTied);
    await desk.tying.run(aSocialWorker(), visit.id, { person });
    const begun = await keep(undefined, { minutes: '10' });
    await keep(undefined, { minutes: '20' }, visit.id);
    await record(begun);
    expect(await found()).toBeUndefined();
    expect(await found(mediator, visit.id)).toMatchObject({ written: { minutes: '20' } });
  });

  it('is seen by nobody else, not by who reads notes', async () => {
    const shown = await keep();
    for (const other of [aSocialWorker(), anOperator()]) {
      expect(await found(other)).toBeUndefined();
      expect((await desk.today.run(other)).drafts).toEqual([]);
      await desk.discarding.run(other, person, { shown });
    }
    expect(await found()).toBeDefined();
  });

  it('is reached by no statement of somebody else who sees the person', async () => {
    await keep();
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
    const begun = await keep();
    desk.database.clock.set('2026-12-05T08:00:00Z');
    await expect(found()).rejects.toThrow(PersonUnknown);
    await expect(keep(begun)).rejects.toThrow(PersonUnknown);
    expect((await desk.today.run(mediator)).drafts).toEqual([]);
  });

  it('stands on its author’s day, with its person and since when, and not once it is thrown away', async () => {
    const begun = await keep();
    desk.database.clock.set('2026-11-23T09:00:00Z');
    const shown = await keep(begun, { minutes: '25' });
    expect((await desk.today.run(mediator)).drafts).toEqual([
      {
        municipality: '059006',
        person: { id: person, name: 'Gurpreet Singh' },
        begunAt: '2026-11-23T08:00:00.000Z',
        changedAt: '2026-11-23T09:00:00.000Z',
      },
    ]);
    await desk.discarding.run(mediator, person, { shown });
    expect((await desk.today.run(mediator)).drafts).toEqual([]);
    // Taken back: kept anew.
    expect(await keep(undefined, { minutes: '25' })).toMatchObject({ version: 1 });
  });

  it('is forgotten fourteen days after its last change', async () => {
    const worker = aSocialWorker();
    const mine = { written: written() };
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
