import { randomUUID } from 'node:crypto';
import { NotPermitted } from '@one-stop-shop/shared/server';
import { MunicipalityUnknown, PersonUnknown, PhoneNotClear } from '../../domain/problems';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aPerson,
  aprilia,
  aSocialWorker,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

describe('somebody who comes for the first time', () => {
  let desk: DeskAfternoon;
  beforeAll(async () => {
    desk = await aDeskAfternoon();
  });
  afterAll(() => desk.database.close());

  it('is written down with one name and nothing else', async () => {
    const operator = anOperator();
    const id = await desk.register(operator, { facts: { names: [{ given: 'Fatou' }] } });
    expect(await desk.reading.run(operator, id)).toMatchObject({
      ...{ id, municipality: cori, name: 'Fatou', version: 0, restricted: false },
      ...{ contacts: [], encounters: [], minor: 'unknown' },
    });
  });

  it('is one person, however often the form is sent', async () => {
    const [operator, key] = [anOperator(), randomUUID()];
    const first = await desk.registering.run(operator, key, aPerson());
    expect(await desk.registering.run(operator, key, aPerson())).toEqual(first);
    expect(first.learns).toBe('present');
  });

  it('is known to their municipality alone', async () => {
    const id = await desk.register(anOperator());
    await expect(desk.reading.run(anOperator(aprilia), id)).rejects.toThrow(PersonUnknown);
    const elsewhere = aPerson({ municipality: aprilia });
    await expect(desk.registering.run(anOperator(), randomUUID(), elsewhere)).rejects.toThrow(
      MunicipalityUnknown,
    );
  });

  it('is nobody’s business without the permission', async () => {
    const nobody = { ...anOperator(), permissions: new Set<string>() };
    await expect(desk.registering.run(nobody, randomUUID(), aPerson())).rejects.toThrow(
      NotPermitted,
    );
  });

  it('is seen for a week by the mediator who wrote them down, and by no other', async () => {
    const mediator = aMediator();
    const id = await desk.register(mediator);
    expect(await desk.reading.run(mediator, id)).toMatchObject({ id });
    await expect(desk.reading.run(aMediator(), id)).rejects.toThrow(PersonUnknown);
    desk.database.clock.set('2026-11-30T08:00:01Z');
    await expect(desk.reading.run(mediator, id)).rejects.toThrow(PersonUnknown);
    desk.database.clock.set('2026-11-23T08:00:00Z');
  });

  it('is nobody else’s to find where the record is restricted', async () => {
    const worker = aSocialWorker();
    const facts = { names: [{ given: 'Ifeoma', family: 'Riservata' }] };
    const id = await desk.register(worker, { facts, restrictedFor: ['violence'] });
    expect(await desk.reading.run(worker, id)).toMatchObject({ id, restricted: true });
    for (const other of [aSocialWorker(), anOperator(), aMediator()]) {
      await expect(desk.reading.run(other, id)).rejects.toThrow(PersonUnknown);
      expect((await desk.searching.run(other, 'Ifeoma')).found).toEqual([]);
    }
    expect((await desk.searching.run(worker, 'Ifeoma')).found).toMatchObject([{ id }]);
  });

  it('is reached as they said, which is told to whoever sends', async () => {
    const use = { write: 'never', shared: true, readBy: 'il marito' } as const;
    const id = await desk.register(anOperator(), {
      contacts: [{ phone: '333 111 0001', use }, { email: 'Ada@x.invalid' }],
    });
    expect((await desk.reading.run(anOperator(), id)).contacts).toMatchObject([
      { phone: '+393331110001', use },
      { email: 'ada@x.invalid', use: { write: 'any', shared: false } },
    ]);
    expect(desk.rules.said.slice(-2)).toEqual([
      { reach: '+393331110001', rule: { write: 'never', shared: true }, saidIn: id },
      { reach: 'ada@x.invalid', rule: undefined, saidIn: id },
    ]);
  });

  it('is asked again for a number that is none', async () => {
    const contacts = [{ phone: '12345' }];
    await expect(desk.register(anOperator(), { contacts })).rejects.toThrow(PhoneNotClear);
  });

  it('leaves no sealed word in the database', async () => {
    const words = 'vive con la sorella Girasolina';
    const id = await desk.register(anOperator(), {
      facts: {
        names: [{ given: 'Gemma' }],
        household: words,
        capacity: { kind: 'support_administrator', limits: 'firma per la pensione' },
      },
      contacts: [
        { phone: '333 111 0002', use: { write: 'any', shared: false, readBy: 'Girasolina' } },
      ],
      access: {
        channel: 'walk_in',
        sentBy: 'anti_violence_centre',
        requests: ['violence'],
        words: 'Girasolina ha paura',
      },
    });
    const { facts, accesses } = await desk.reading.run(anOperator(), id);
    expect(facts.household).toBe(words);
    // What they came for tells too much for the desk, and stands whole for who reads notes.
    expect(accesses).toMatchObject([{ channel: 'walk_in', requests: [], withheld: true }]);
    expect((await desk.reading.run(aSocialWorker(), id)).accesses).toMatchObject([
      { sentBy: 'anti_violence_centre', requests: ['violence'], words: 'Girasolina ha paura' },
    ]);
    const tables = ['person', 'person_fact', 'person_contact', 'access', 'private_part'];
    for (const table of tables) {
      const rows = await desk.database.everything<{ text: string }>(
        `SELECT t::text AS text FROM case_management.${table} t`,
      );
      expect(rows.length).toBeGreaterThan(0);
      const text = rows.map((row) => row.text).join('\n');
      expect(text).not.toMatch(/Girasolina|pensione|anti_violence|violence/);
      // Nor as the bytes of a column.
      expect(text).not.toContain(Buffer.from('Girasolina').toString('hex'));
    }
  });

  it('is recorded as read by who sees them', async () => {
    const [reader, id] = [aSocialWorker(), await desk.register(anOperator())];
    await desk.reading.run(reader, id);
    expect(
      await desk.database.everything(
        'SELECT subject_kind, subject, field_classes FROM platform.read_audit WHERE reader = $1',
        [reader.operatorId],
      ),
    ).toEqual([
      {
        subject_kind: 'person',
        subject: id,
        field_classes: ['contact', 'encounter', 'identity', 'notes', 'residence', 'visit'],
      },
    ]);
  });
});
