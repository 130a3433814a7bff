import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  KeyStore,
  personRecord,
  RecordKeyMissing,
  rotateKeys,
  SealBroken,
  type OperatorScope,
  type RecordKeys,
} from '@one-stop-shop/shared/server';
import { keysForSpecs } from '@one-stop-shop/shared/server/testing';
import {
  anEncounter,
  aprilia,
  aSocialWorker,
  aDeskAfternoon,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';
import { KeepDocument } from '../documents/keep-document';
import { ReadDocuments } from '../documents/read-documents';
import { ReadFactHistory } from './read-fact-history';
import { ReadPerson } from './read-person';

/** In whatever is sealed; no other spec of this database server writes it. */
const planted = `Girasolina${letters()}`;
/** In what stands in clear: found, or the search finds nothing at all. */
const clear = `Margherita${letters()}`;

describe('what is sealed about persons', () => {
  let desk: DeskAfternoon;
  beforeAll(async () => {
    desk = await aDeskAfternoon();
  });
  afterAll(() => desk.database.close());

  /** Somebody of whom everything is said that is kept sealed, some of it twice. */
  const somebody = async (municipality = cori): Promise<string> => {
    const worker = aSocialWorker(municipality);
    const contact = { phone: '333 111 0002' };
    const id = await desk.register(worker, {
      municipality,
      facts: {
        names: [{ given: clear }],
        household: `vive con ${planted}`,
        capacity: { kind: 'support_administrator', signs: planted, limits: `firma ${planted}` },
      },
      contacts: [{ ...contact, use: { write: 'never', shared: true, readBy: planted } }],
      access: { channel: 'walk_in', requests: ['work'], words: `${planted} ha paura` },
    });
    const facts = { household: `non vive più con ${planted}` };
    await desk.correcting.run(worker, id, {
      ...{ facts, takenBack: [], source: 'person', shown: 0 },
    });
    const said = anEncounter({
      note: `${planted} trattiene i documenti`,
      nextStep: { words: `chiamare ${planted}`, due: '2026-11-30' },
    });
    const met = await desk.meeting.run(worker, id, randomUUID(), said);
    const { visit: _, ...changed } = { ...said, note: `${planted} li ha resi`, shown: 1 };
    await desk.changing.run(worker, met.id, changed);
    await desk.sayingResidence.run(worker, id, {
      said: { title: 'asylum_applicant_certificate', note: `${planted} ha la ricevuta` },
      ...{ source: 'document', shown: 1 },
    });
    await inCharge(worker, id);
    const { unitOfWork, keyStore } = desk.database;
    const paper = Buffer.from(`una pagina su ${planted}`);
    const disarmer = { disarm: () => Promise.resolve({ pages: [paper], carries: [] }) };
    await new KeepDocument(unitOfWork, keyStore.keys, disarmer).run(worker, id, randomUUID(), {
      about: { kind: 'photo', broughtBy: 'person', title: planted },
      file: { read: () => Promise.resolve(paper) },
    });
    return id;
  };
  /** A case in which everything sealed is said: task, note, other plan, and why it rests. */
  const inCharge = async (worker: OperatorScope, id: string): Promise<void> => {
    const owner = desk.staff.add(worker);
    const on = '2026-11-20';
    await desk.takingCharge.run(worker, id, randomUUID(), { on, legalBasis: 'public_task' });
    const task = { words: `telefonare a ${planted}`, due: '2026-12-01', owner };
    await desk.tasking.add(worker, id, randomUUID(), task);
    await desk.noting.run(worker, id, randomUUID(), { words: `${planted} beve` });
    await desk.planning.run(worker, id, randomUUID(), {
      ...{ kind: 'other', leader: planted, number: planted, from: '2026-10-01' },
    });
    await desk.writingPlan.run(worker, id, {
      content: {
        goals: [{ own: `trovare ${planted}` }],
        actions: [],
        commitments: [],
        supports: [],
      },
    });
    await desk.movingCase.progress(worker, id, { to: 'plan_draft', shown: 1 });
    await desk.movingCase.progress(worker, id, { to: 'active', shown: 2 });
    const words = `${planted} è via`;
    await desk.movingCase.suspend(worker, id, { reason: 'health', words, shown: 3 });
  };
  const readWith = (keys: RecordKeys, id: string, municipality = cori) =>
    new ReadPerson(desk.database.unitOfWork, desk.allWith(keys)).run(
      aSocialWorker(municipality),
      id,
    );
  const read = (id: string, municipality = cori) =>
    readWith(desk.database.keyStore.keys, id, municipality);

  it('stands in no byte that the database has written', async () => {
    const id = await somebody();
    expect(JSON.stringify(await read(id)).split(planted).length).toBeGreaterThan(8);
    const { case: record } = await desk.readingCase.run(aSocialWorker(), id);
    expect(JSON.stringify(record).split(planted).length).toBe(6);
    const papers = new ReadDocuments(
      desk.database.unitOfWork,
      desk.database.keyStore.keys,
      desk.staff,
    );
    const { documents } = await papers.all(aSocialWorker(), id);
    const [{ id: document = '', title } = {}] = documents;
    const page = await papers.page(aSocialWorker(), id, { document, page: 1 });
    expect([title, page.bytes.toString()]).toEqual([planted, `una pagina su ${planted}`]);
    await desk.database.everything('CHECKPOINT');
    const [where] = await desk.database.everything<{ folder: string; own: string }>(
      `SELECT current_setting('data_directory') AS folder,
              (SELECT oid::text FROM pg_database WHERE datname = current_database()) AS own`,
    );
    const { folder = '', own = '' } = where ?? {};
    // Its tables and indexes, then the log of what was changed, which backups hold as well.
    const found = [join(folder, 'base', own), join(folder, 'pg_wal')].map((part) => ({
      clear: holding(clear, part).length > 0,
      sealed: [
        planted,
        // Whoever reads the bytes learns of no application either.
        'asylum_applicant',
        Buffer.from(planted).toString('hex'),
        Buffer.from(planted).toString('base64'),
      ].flatMap((form) => holding(form, part)),
    }));
    expect(found).toEqual([
      { clear: true, sealed: [] },
      { clear: true, sealed: [] },
    ]);
  });

  const sealedColumns = [
    ['person_fact', 'sealed', "kind = 'household' AND replaced_at IS NULL"],
    ['person_contact', 'use_sealed', 'true'],
    ['private_part', 'sealed', 'about_id IN (SELECT id FROM case_management.encounter)'],
    ['encounter_before', 'sealed', 'true'],
    ['residence_detail', 'sealed', 'true'],
    ['case_event', 'sealed', 'sealed IS NOT NULL'],
    ['case_task', 'sealed', 'true'],
    ['case_note', 'sealed', 'true'],
    ['other_plan', 'sealed', 'true'],
    ['plan', 'sealed', 'true'],
  ] as const;

  const ofCase: readonly string[] = ['case_event', 'case_task', 'case_note', 'other_plan'];

  describe.each(sealedColumns)('in %s.%s', (table, column, which) => {
    /** What stands sealed about one is written over what stands sealed about the other. */
    const move = (from: string, to: string): Promise<unknown> =>
      desk.database.everything(
        `UPDATE case_management.${table} SET ${column} = (
           SELECT ${column} FROM case_management.${table}
            WHERE person_id = $1 AND ${which} LIMIT 1)
          WHERE person_id = $2 AND ${which}`,
        [from, to],
      );
    const opened = async (id: string, municipality = cori): Promise<unknown> =>
      table === 'encounter_before'
        ? openBefore(id, municipality)
        : table === 'residence_detail'
          ? desk.residence.now(aSocialWorker(municipality), id)
          : table === 'plan'
            ? desk.readingPlans.run(aSocialWorker(municipality), id)
            : ofCase.includes(table)
              ? desk.readingCase.run(aSocialWorker(municipality), id)
              : read(id, municipality);

    /** As it stood before a change is shown nowhere yet: it is opened as whoever shows it would. */
    const openBefore = async (id: string, municipality: string): Promise<string> => {
      const [row] = await desk.database.everything<{ id: string; sealed: Buffer }>(
        'SELECT id, sealed FROM case_management.encounter_before WHERE person_id = $1',
        [id],
      );
      const key = await desk.database.keyStore.keys.of(municipality, personRecord(id));
      return key.open({ row: row?.id ?? '', field: 'before' }, row?.sealed ?? Buffer.alloc(0));
    };

    it('opens about nobody else, and in no other municipality', async () => {
      const [one, other, elsewhere] = [await somebody(), await somebody(), await somebody(aprilia)];
      expect(JSON.stringify(await opened(other))).toContain(planted);
      await move(one, other);
      await expect(opened(other)).rejects.toThrow(SealBroken);
      await move(one, elsewhere);
      await expect(opened(elsewhere, aprilia)).rejects.toThrow(SealBroken);
      expect(JSON.stringify(await opened(one))).toContain(planted);
    });
  });

  it('opens in no other row about the same person', async () => {
    const id = await somebody();
    await desk.database.everything(
      `UPDATE case_management.person_fact now SET sealed = before.sealed
         FROM case_management.person_fact before
        WHERE now.person_id = $1 AND before.person_id = $1 AND now.kind = 'household'
          AND before.kind = 'household' AND now.replaced_at IS NULL
          AND before.replaced_at IS NOT NULL`,
      [id],
    );
    await expect(read(id)).rejects.toThrow(SealBroken);
    const remembering = new ReadFactHistory(desk.database.unitOfWork, desk.database.keyStore.keys);
    await expect(remembering.run(aSocialWorker(), id)).rejects.toThrow(SealBroken);
  });

  it('opens with no store but its own, also where that has keys of the same names', async () => {
    const id = await somebody();
    const others = await keysForSpecs();
    await expect(readWith(others.keys, id)).rejects.toThrow(RecordKeyMissing);
    await others.keys.make(cori, personRecord(id));
    await expect(readWith(others.keys, id)).rejects.toThrow(SealBroken);
    await others.end();
  });

  it('of an older database opens with the store of today what still has a key', async () => {
    const [kept, erased] = [await somebody(), await somebody()];
    const { keys, place, settings } = desk.database.keyStore;
    await keys.destroy(cori, personRecord(erased));
    await somebody();
    await rotateKeys(place, cori);
    // The rows stand as they did before: a database that was restored.
    const newest = await KeyStore.open(settings);
    expect(JSON.stringify(await readWith(newest, kept))).toContain(planted);
    await expect(readWith(newest, erased)).rejects.toThrow(RecordKeyMissing);
    await expect(newest.make(cori, personRecord(erased))).rejects.toThrow(RecordKeyMissing);
    await newest.onApplicationShutdown();
  });
});

/** Files of a folder in which these bytes stand. */
function holding(text: string, folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(folder, entry.name)).includes(text))
    .map(({ name }) => name);
}

/** Names have no digits. */
function letters(): string {
  return [...randomBytes(12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
}
