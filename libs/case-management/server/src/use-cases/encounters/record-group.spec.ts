import { randomUUID } from 'node:crypto';
import type { RecordGroup as Said } from '@one-stop-shop/case-management/contracts';
import { ChildTypesetter, type OperatorScope } from '@one-stop-shop/shared/server';
import { lookAtPaper, SentStatements } from '@one-stop-shop/shared/server/testing';
import {
  EncounterInTheFuture,
  GroupAcrossMunicipalities,
  PersonUnknown,
} from '../../domain/problems';
import {
  aDeskAfternoon,
  anEncounter,
  anOperator,
  aprilia,
  aSocialWorker,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';
import { PrintGroupSheet } from './print-group-sheet';

describe('a group', () => {
  let desk: DeskAfternoon;
  const operator = anOperator();
  const typesetter = new ChildTypesetter();
  beforeAll(async () => {
    desk = await aDeskAfternoon();
  });
  afterAll(async () => {
    await typesetter.onApplicationShutdown();
    await desk.database.close();
  });

  const called = (given: string, more = {}) =>
    desk.register(operator, { facts: { names: [{ given }] }, ...more });
  const someone = (count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, at) => called(`Persona ${'abcdefghij'.charAt(at % 10)}`)),
    );
  const {
    kind: _,
    nextStep: __,
    note: ___,
    ...told
  } = anEncounter({
    topics: ['cv', 'residence_title'],
    minutes: 90,
  });
  const meet = (
    persons: readonly string[],
    by: OperatorScope = operator,
    more: Partial<Said> = {},
  ) => desk.meetingGroup.run(by, randomUUID(), { ...told, persons: [...persons], ...more });

  it('is an encounter for each, of which none tells who else was there', async () => {
    const persons = await someone(3);
    const key = randomUUID();
    const said = { ...told, persons };
    const first = await desk.meetingGroup.run(operator, key, said);
    expect(first).toMatchObject({ encounters: 3, learns: 'present' });
    expect(await desk.meetingGroup.run(operator, key, said)).toEqual(first);
    for (const [at, id] of persons.entries()) {
      const read = await desk.reading.run(aSocialWorker(), id);
      expect(read.encounters).toMatchObject([
        { kind: 'group', minutes: 90, topics: ['cv', 'residence_title'], withheld: false },
      ]);
      const others = persons.filter((_, other) => other !== at);
      expect(others.filter((other) => JSON.stringify(read).includes(other))).toEqual([]);
      const { encounters } = await desk.reading.run(operator, id);
      expect(encounters).toMatchObject([{ topics: ['cv'], withheld: true }]);
    }
  });

  it('is written with as many statements for forty as for two', async () => {
    const [two, forty] = [await someone(2), await someone(40)];
    const statements = new SentStatements(desk.database.app);
    const few = await statements.during(() => meet(two));
    const many = await statements.during(() => meet(forty));
    expect(many.result.encounters).toBe(40);
    expect(many.sent).toHaveLength(few.sent.length);
  });

  it('is all or nobody, and nobody of elsewhere', async () => {
    const persons = await someone(2);
    const elsewhere = await desk.register(anOperator(aprilia), { municipality: aprilia });
    const restricted = await called('Nascosta', { restrictedFor: ['violence'] });
    const colleague = anOperator();
    await expect(meet([...persons, elsewhere])).rejects.toThrow(PersonUnknown);
    await expect(meet([...persons, restricted], colleague)).rejects.toThrow(PersonUnknown);
    await expect(meet([...persons, randomUUID()])).rejects.toThrow(PersonUnknown);
    const both: OperatorScope = { ...operator, municipalities: [cori, aprilia] };
    await expect(meet([...persons, elsewhere], both)).rejects.toThrow(GroupAcrossMunicipalities);
    await expect(meet(persons, operator, { startedAt: '2027-01-01T09:00:00Z' })).rejects.toThrow(
      EncounterInTheFuture,
    );
    const { encounters } = await desk.reading.run(operator, persons[0] ?? '');
    expect(encounters).toEqual([]);
  });

  it('has a sheet to sign, on which nobody restricted is named, and that is a reading', async () => {
    const printing = new PrintGroupSheet(desk.database.unitOfWork, typesetter);
    const gurpreet = await desk.register(operator, {
      facts: { names: [{ given: 'ਗੁਰਪ੍ਰੀਤ', latin: 'Gurpreet' }] },
    });
    const restricted = await called('Nascosta', { restrictedFor: ['violence'] });
    const asked = {
      title: 'Laboratorio: il curriculum',
      startedAt: '2026-11-24T15:00:00Z',
      persons: [gurpreet, restricted],
    };
    const by = { ...operator, requestId: randomUUID() };
    const pages = await lookAtPaper(await printing.run(by, asked), 'group-sheet');
    const text = pages.map((page) => page.text).join('\n');
    for (const said of ['Laboratorio: il curriculum', 'Gurpreet', 'martedì 24 novembre', '16:00'])
      expect(text).toContain(said);
    expect(text).not.toContain('Nascosta');
    const read = await desk.database.everything<{ subject: string }>(
      `SELECT subject FROM platform.read_audit WHERE request_id = '${by.requestId}'`,
    );
    expect(read).toEqual([{ subject: gurpreet }]);
    const empty = await printing.run(operator, { ...asked, persons: [] });
    expect((await lookAtPaper(empty)).map((page) => page.text).join()).toContain('Firma');
  });
});
