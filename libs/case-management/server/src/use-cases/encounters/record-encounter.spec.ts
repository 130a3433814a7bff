import { randomUUID } from 'node:crypto';
import {
  EncounterChangedSince,
  EncounterInTheFuture,
  EncounterNotYours,
  PersonUnknown,
  ReasonMissing,
  VisitCancelled,
  VisitNotTied,
} from '../../domain/problems';
import {
  aDeskAfternoon,
  aMediator,
  anEncounter,
  anOperator,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

describe('what was done with somebody', () => {
  let desk: DeskAfternoon;
  beforeAll(async () => {
    desk = await aDeskAfternoon();
  });
  afterAll(() => desk.database.close());
  afterEach(() => desk.database.clock.set('2026-11-23T08:00:00Z'));

  const note = 'Teme che il padrone della serra non la paghi.';
  const sensitive = anEncounter({
    topics: ['cv', 'labour_exploitation'],
    services: ['cv_written', 'legal_advice_session'],
    note,
    nextStep: { words: 'Chiamare il patronato', due: '2026-11-30' },
  });

  it('is written once, and whole for who may read notes', async () => {
    const mediator = aMediator();
    desk.staff.add(mediator, 'Amrit');
    const id = await desk.register(mediator);
    const key = randomUUID();
    const first = await desk.meeting.run(mediator, id, key, sensitive);
    expect(await desk.meeting.run(mediator, id, key, sensitive)).toEqual(first);
    const { encounters, staff, steps } = await desk.reading.run(mediator, id);
    expect(staff).toEqual({ [mediator.operatorId]: 'Amrit' });
    expect(encounters).toMatchObject([
      {
        id: first.id,
        topics: ['cv', 'labour_exploitation'],
        services: ['cv_written', 'legal_advice_session'],
        ...{ note, withheld: false, version: 1 },
      },
    ]);
    expect(steps).toEqual([
      { encounter: first.id, due: '2026-11-30', words: 'Chiamare il patronato' },
    ]);
  });

  it('is shown to the desk without the note and without what is sensitive', async () => {
    const mediator = aMediator();
    const id = await desk.register(mediator);
    await desk.meeting.run(mediator, id, randomUUID(), sensitive);
    const { encounters, steps } = await desk.reading.run(anOperator(), id);
    expect(encounters).toMatchObject([
      { topics: ['cv'], services: ['cv_written'], withheld: true },
    ]);
    expect(encounters[0]).not.toHaveProperty('note');
    expect(steps).toEqual([{ encounter: encounters[0]?.id, due: '2026-11-30' }]);
    expect((await desk.reading.run(aSocialWorker(), id)).encounters).toMatchObject([{ note }]);
  });

  it('stands sealed where it is sensitive', async () => {
    const rows = await desk.database.everything<{ text: string }>(
      `SELECT p::text || e::text AS text FROM case_management.private_part p
         JOIN case_management.encounter e ON e.id = p.about_id`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { text } of rows) expect(text).not.toMatch(/padrone|patronato|exploitation|legal/);
  });

  it('opens nowhere but in its own row', async () => {
    const mediator = aMediator();
    const [one, two] = [await desk.register(mediator), await desk.register(mediator)];
    const first = await desk.meeting.run(mediator, one, randomUUID(), sensitive);
    const second = await desk.meeting.run(mediator, two, randomUUID(), sensitive);
    await desk.database.everything(
      `UPDATE case_management.private_part SET sealed =
         (SELECT sealed FROM case_management.private_part WHERE about_id = $1) WHERE about_id = $2`,
      [first.id, second.id],
    );
    await expect(desk.reading.run(mediator, two)).rejects.toThrow('does not open');
    expect(await desk.reading.run(mediator, one)).toMatchObject({ id: one });
  });

  it('is of a visit that is theirs, and was not cancelled meanwhile', async () => {
    const operator = anOperator();
    const id = await desk.register(operator);
    const visit = desk.visits.add();
    const of = anEncounter({ visit: visit.id });
    await expect(desk.meeting.run(operator, id, randomUUID(), of)).rejects.toThrow(VisitNotTied);
    await desk.tying.run(operator, visit.id, { person: id });
    await desk.meeting.run(operator, id, randomUUID(), of);
    desk.visits.change(visit.id, { state: 'cancelled' });
    await expect(desk.meeting.run(operator, id, randomUUID(), of)).rejects.toThrow(VisitCancelled);
  });

  it('has begun', async () => {
    const operator = anOperator();
    const id = await desk.register(operator);
    const later = anEncounter({ startedAt: '2026-11-23T09:00:00Z' });
    await expect(desk.meeting.run(operator, id, randomUUID(), later)).rejects.toThrow(
      EncounterInTheFuture,
    );
  });

  it('is nothing about who is not shown', async () => {
    const id = await desk.register(anOperator());
    await expect(desk.meeting.run(aMediator(), id, randomUUID(), anEncounter())).rejects.toThrow(
      PersonUnknown,
    );
  });

  describe('said better by its author', () => {
    const changedTo = (minutes: number, shown = 1) => {
      const { visit: _, ...content } = anEncounter({ minutes, note: 'Mezz’ora in tutto.' });
      return { ...content, shown };
    };

    it('is changed, and stays readable as it stood', async () => {
      const mediator = aMediator();
      const id = await desk.register(mediator);
      const met = await desk.meeting.run(mediator, id, randomUUID(), sensitive);
      await desk.changing.run(mediator, met.id, changedTo(30));
      const { encounters, steps } = await desk.reading.run(mediator, id);
      expect(encounters).toMatchObject([{ minutes: 30, note: 'Mezz’ora in tutto.', version: 2 }]);
      expect(steps).toEqual([]);
      const before = await desk.database.everything<{ sealed: Buffer }>(
        'SELECT sealed FROM case_management.encounter_before WHERE encounter_id = $1',
        [met.id],
      );
      expect(before).toHaveLength(1);
      await expect(desk.changing.run(mediator, met.id, changedTo(40))).rejects.toThrow(
        EncounterChangedSince,
      );
    });

    it('needs a reason a day later, and is nobody else’s to change', async () => {
      const worker = aSocialWorker();
      const id = await desk.register(worker);
      const met = await desk.meeting.run(worker, id, randomUUID(), anEncounter());
      await expect(desk.changing.run(aSocialWorker(), met.id, changedTo(30))).rejects.toThrow(
        EncounterNotYours,
      );
      desk.database.clock.set('2026-11-24T08:00:01Z');
      await expect(desk.changing.run(worker, met.id, changedTo(30))).rejects.toThrow(ReasonMissing);
      await desk.changing.run(worker, met.id, { ...changedTo(30), reason: 'contati male' });
    });
  });

  it('promises something until it is done', async () => {
    const mediator = aMediator();
    const id = await desk.register(mediator);
    const met = await desk.meeting.run(mediator, id, randomUUID(), sensitive);
    await desk.completing.run(mediator, met.id);
    await desk.completing.run(mediator, met.id);
    const { steps, encounters } = await desk.reading.run(mediator, id);
    expect(steps).toEqual([]);
    expect(encounters[0]?.nextStep?.doneAt).toBe('2026-11-23T08:00:00.000Z');
  });
});
