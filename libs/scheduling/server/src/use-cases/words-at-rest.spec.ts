import { randomUUID } from 'node:crypto';
import { schedulingPermissions, type BookedAppointment } from '@one-stop-shop/scheduling/contracts';
import { instantOf } from '@one-stop-shop/shared/domain';
import {
  KeyStore,
  NotPermitted,
  RecordKeyMissing,
  rotateKeys,
  SealBroken,
  wordsOfMonth,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { AppointmentUnknown } from '../domain/problems';
import { DeskMorning } from '../testing/desk-morning';
import { aBooking, anOperator, aPhoneBooking, asMediator, tuesday } from '../testing/requests';
import { PurgeWords } from './purge-words';
import { ReadMediatorAgenda } from './read-mediator-agenda';
import { ReadWords } from './read-words';
import { SealWords } from './seal-words';
import { VisitFactsQuery } from './visit-facts-query';

const cori = '059006';
const amrit = '0190a1b2-0000-7000-8000-00000000d001';
const words = 'mio cugino non deve saperlo';

describe('what people write about their visit', () => {
  let desk: DeskMorning;
  let visit: BookedAppointment;
  beforeEach(async () => {
    desk = await DeskMorning.begin();
    visit = await desk.book(aBooking('16:00', { words }));
  });
  afterEach(() => desk.end());

  const keysOf = () => desk.database.keyStore.keys;
  const sealing = () => new SealWords(desk.database.workerUnitOfWork, keysOf());
  const purging = () => new PurgeWords(desk.database.workerUnitOfWork, keysOf());
  const wordsOf = (who: OperatorScope, id = visit.id) => desk.words.run(who, id);
  const deskOperator = (): OperatorScope => {
    const { readWords, ...others } = schedulingPermissions;
    return anOperator([cori], Object.values(others));
  };
  const socialWorker = (): OperatorScope => anOperator();
  /** Of the whole database, as a dump holds it. */
  const dump = async (): Promise<string> => {
    const tables = await desk.rows<{ name: string }>(
      `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name
         FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const all = [];
    for (const { name } of tables)
      all.push(...(await desk.rows<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)));
    return all.map(({ row }) => row).join('\n');
  };

  it('stands nowhere in the database but sealed', async () => {
    await desk.bookingForSomeone.run(
      deskOperator(),
      randomUUID(),
      aPhoneBooking('16:20', { words: `${words} due` }),
    );
    const all = await dump();
    expect(all).toContain(visit.id);
    for (const form of [words, Buffer.from(words).toString('hex')]) expect(all).not.toContain(form);
  });

  it('is for the social workers of the municipality and the mediator of the visit', async () => {
    const mediators = await desk.rows<{ id: string }>(
      `SELECT mediator_id AS id FROM scheduling.appointment WHERE id = '${visit.id}'`,
    );
    const ofVisit = asMediator(mediators[0]!.id, [cori]);
    for (const who of [socialWorker(), ofVisit])
      expect(await wordsOf(who)).toEqual({ id: visit.id, words });
    await expect(wordsOf(deskOperator())).rejects.toThrow(NotPermitted);
    for (const who of [anOperator(['059005']), asMediator(randomUUID(), [cori])])
      await expect(wordsOf(who)).rejects.toThrow(AppointmentUnknown);
    desk.database.clock.set(instantOf('2026-11-22', '12:00'));
    await expect(wordsOf(ofVisit)).rejects.toThrow(AppointmentUnknown);
  });

  it('goes with whose visit it is, also where whoever says so reads none', async () => {
    const facts = new VisitFactsQuery(desk.credentials, keysOf());
    const given = (who: OperatorScope) =>
      desk.database.unitOfWork.inTransaction(who, (tx) => facts.words(tx, visit.id));
    expect(await given(deskOperator())).toBe(words);
    expect(await given(anOperator(['059005']))).toBeUndefined();
    desk.database.clock.set(instantOf('2027-01-15', '12:00'));
    await purging().run();
    expect(await given(deskOperator())).toBeUndefined();
  });

  it('is recorded as read by its kind, each time anew', async () => {
    const who = { ...socialWorker(), requestId: 'reads-words' };
    await wordsOf(who);
    const lines = await desk.rows(
      `SELECT subject, field_classes FROM platform.read_audit WHERE request_id = 'reads-words'`,
    );
    expect(lines).toEqual([{ subject: visit.id, field_classes: ['words'] }]);
  });

  it('is announced by both agendas to who may read it, and to nobody else', async () => {
    const days = { from: tuesday, to: tuesday };
    const without = await desk.book(aBooking('16:20'));
    const announced = async (who: OperatorScope) =>
      (await desk.theAgenda(who, days)).entries.filter(({ hasWords }) => hasWords);
    expect((await announced(socialWorker())).map(({ id }) => id)).toEqual([visit.id]);
    expect(await announced(deskOperator())).toEqual([]);
    expect(await wordsOf(socialWorker(), without.id)).toEqual({ id: without.id, words: null });
    const own = new ReadMediatorAgenda(desk.database.unitOfWork);
    const { agenda } = await own.run(asMediator(amrit, [cori]), days);
    const entries = agenda?.entries ?? [];
    expect(entries.filter(({ hasWords }) => hasWords).map(({ id }) => id)).toEqual(
      entries.some(({ id }) => id === visit.id) ? [visit.id] : [],
    );
  });

  it('opens where it was written, and in no other row', async () => {
    const other = await desk.book(aBooking('16:20', { words: 'altro' }));
    await desk.rows(
      `UPDATE scheduling.appointment SET words_sealed = moved.words_sealed
         FROM (SELECT words_sealed FROM scheduling.appointment WHERE id = '${other.id}') AS moved
        WHERE id = '${visit.id}'`,
    );
    await expect(wordsOf(socialWorker())).rejects.toThrow(SealBroken);
    expect(await wordsOf(socialWorker(), other.id)).toMatchObject({ words: 'altro' });
  });

  it('opens wherever the visit is moved', async () => {
    const later = instantOf('2026-12-15', '16:00');
    const seen = { id: visit.id, shown: new Date(visit.startsAt) };
    await desk.moving.run(anOperator(), seen, later);
    expect(await wordsOf(socialWorker())).toMatchObject({ words });
  });

  it('opens with its own store alone', async () => {
    const { keyStore: others, close } = (await DeskMorning.begin()).database;
    const elsewhere = new ReadWords(desk.database.unitOfWork, others.keys);
    expect(await elsewhere.run(socialWorker(), visit.id)).toEqual({ id: visit.id, words: null });
    await others.keys.make(cori, wordsOfMonth('2026-11'));
    await expect(elsewhere.run(socialWorker(), visit.id)).rejects.toThrow(SealBroken);
    const again = await KeyStore.open(desk.database.keyStore.settings);
    const anew = new ReadWords(desk.database.unitOfWork, again);
    expect(await anew.run(socialWorker(), visit.id)).toMatchObject({ words });
    await again.onApplicationShutdown();
    await close();
  });

  it('opens out of an older copy of the database, with the keys of today', async () => {
    const [copy] = await desk.rows<{ sealed: Buffer }>(
      `SELECT words_sealed AS sealed FROM scheduling.appointment WHERE id = '${visit.id}'`,
    );
    await rotateKeys(desk.database.keyStore.place, cori);
    const december = aBooking('16:00', { words: 'di dicembre' }, '2026-12-01');
    const later = await desk.book(december);
    await desk.database.everything(
      'UPDATE scheduling.appointment SET words_sealed = $2 WHERE id = $1',
      [visit.id, copy!.sealed],
    );
    expect(await wordsOf(socialWorker())).toMatchObject({ words });
    expect(await wordsOf(socialWorker(), later.id)).toMatchObject({ words: 'di dicembre' });
  });

  it('may not be written plainly by the service any more', async () => {
    const plain = desk.database.unitOfWork.inTransaction(anOperator(), (tx) =>
      tx.query(
        `INSERT INTO scheduling.appointment
           (id, municipality, desk_id, mediator_id, contact_id, reservation_id, starts_at, ends_at,
            state, channel, language, words, link_hash, code_hash, booked_at)
         SELECT gen_random_uuid(), municipality, desk_id, mediator_id, contact_id, reservation_id,
                starts_at, ends_at, state, channel, language, 'plainly', 'a', 'b', booked_at
           FROM scheduling.appointment WHERE id = $1`,
        [visit.id],
      ),
    );
    await expect(plain).rejects.toThrow('row-level security');
  });

  describe('before it was sealed', () => {
    const plainly = (id: string, text: string) =>
      desk.rows(
        `UPDATE scheduling.appointment SET words = '${text}', words_sealed = NULL, words_month = NULL
          WHERE id = '${id}'`,
      );

    it('opens, and is sealed by the worker', async () => {
      await plainly(visit.id, 'di prima');
      const before = { id: visit.id, words: 'di prima' };
      expect(await wordsOf(socialWorker())).toEqual(before);
      expect(await sealing().run()).toBe(false);
      expect(await wordsOf(socialWorker())).toEqual(before);
      expect(await dump()).not.toContain('di prima');
    });

    it('is sealed slice by slice, and left alone where it is too old', async () => {
      await desk.rows(
        `INSERT INTO scheduling.appointment
           (id, municipality, desk_id, mediator_id, contact_id, reservation_id, starts_at, ends_at,
            state, channel, language, words, link_hash, code_hash, booked_at)
         SELECT gen_random_uuid(), municipality, desk_id, mediator_id, contact_id, reservation_id,
                CASE WHEN n = 1 THEN starts_at - interval '90 days' ELSE starts_at END, ends_at,
                state, channel, language, 'di prima ' || n, 'l' || n, 'c' || n, booked_at
           FROM scheduling.appointment, generate_series(1, 301) AS n WHERE id = '${visit.id}'`,
      );
      const plain = () => desk.rows('SELECT FROM scheduling.appointment WHERE words IS NOT NULL');
      expect(await sealing().run()).toBe(true);
      expect(await plain()).toHaveLength(101);
      expect(await sealing().run()).toBe(false);
      expect(await plain()).toHaveLength(1);
      expect(await purging().run()).toBe(false);
      expect(await plain()).toHaveLength(0);
    });
  });

  describe('is forgotten', () => {
    const sealedRows = () =>
      desk.rows<{ id: string }>(
        'SELECT id FROM scheduling.appointment WHERE words_month IS NOT NULL ORDER BY starts_at',
      );
    const november = () => keysOf().of(cori, wordsOfMonth('2026-11'));

    it('thirty days after the visit', async () => {
      desk.database.clock.set(new Date(Date.parse(visit.startsAt) + 30 * 86_400_000));
      await purging().run();
      expect(await sealedRows()).toEqual([{ id: visit.id }]);
      desk.database.clock.set(new Date(Date.parse(visit.startsAt) + 30 * 86_400_000 + 1));
      await purging().run();
      expect(await sealedRows()).toEqual([]);
      expect(await wordsOf(socialWorker())).toEqual({ id: visit.id, words: null });
    });

    it('with the key of its month, once the month is over for as long', async () => {
      desk.database.clock.set(instantOf('2026-12-30', '23:59'));
      await purging().run();
      await expect(november()).resolves.toBeDefined();
      desk.database.clock.set(instantOf('2026-12-31', '00:01'));
      await purging().run();
      await expect(november()).rejects.toThrow(RecordKeyMissing);
    });

    it('later, where the visit was moved to a later month: the key waits for it', async () => {
      const seen = { id: visit.id, shown: new Date(visit.startsAt) };
      await desk.moving.run(anOperator(), seen, instantOf('2026-12-15', '16:00'));
      desk.database.clock.set(instantOf('2027-01-10', '12:00'));
      await purging().run();
      expect(await wordsOf(socialWorker())).toMatchObject({ words });
      desk.database.clock.set(instantOf('2027-01-15', '12:00'));
      await purging().run();
      await expect(november()).rejects.toThrow(RecordKeyMissing);
    });

    it('to the last byte the night after, where the one before was cut short', async () => {
      const cabinet = await desk.database.keyStore.place.open(cori);
      const record = wordsOfMonth('2026-10');
      // As it stands between the key that is gone and its bytes.
      await cabinet.change({ record }, () => ({
        records: [{ record, wrapped: null, version: 0 }],
        result: undefined,
      }));
      expect(await cabinet.unforgotten()).toEqual([record]);
      await purging().run();
      expect(await cabinet.unforgotten()).toEqual([]);
      cabinet.close();
    });

    it('also out of a copy of the database that comes back', async () => {
      const [copy] = await desk.rows<{ sealed: Buffer; month: string }>(
        `SELECT words_sealed AS sealed, words_month AS month FROM scheduling.appointment
          WHERE id = '${visit.id}'`,
      );
      desk.database.clock.set(instantOf('2027-01-15', '12:00'));
      await purging().run();
      await desk.database.everything(
        'UPDATE scheduling.appointment SET words_sealed = $2, words_month = $3 WHERE id = $1',
        [visit.id, copy!.sealed, copy!.month],
      );
      expect(await wordsOf(socialWorker())).toEqual({ id: visit.id, words: null });
    });
  });
});
