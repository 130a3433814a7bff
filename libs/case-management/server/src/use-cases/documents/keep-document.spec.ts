import { randomUUID } from 'node:crypto';
import type { DocumentAbout } from '@one-stop-shop/case-management/contracts';
import {
  ChildFailed,
  FileRefused,
  personRecord,
  SealBroken,
  TooManyRequests,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import {
  DocumentChangedSince,
  DocumentsFull,
  DocumentUnknown,
} from '../../domain/documents/problems';
import { PersonUnknown } from '../../domain/problems';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aprilia,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';
import { about, aPdf, SaidToBe } from '../../testing/files-as-said';
import { ChangeDocument } from './change-document';
import { KeepDocument } from './keep-document';
import { ReadDocuments } from './read-documents';

describe('papers of somebody', () => {
  let desk: DeskAfternoon;
  let worker: OperatorScope;
  let person: string;
  let keeping: KeepDocument;
  let reading: ReadDocuments;
  let changing: ChangeDocument;
  const disarmer = new SaidToBe();
  beforeAll(async () => {
    desk = await aDeskAfternoon();
    const { unitOfWork, keyStore } = desk.database;
    keeping = new KeepDocument(unitOfWork, keyStore.keys, disarmer);
    reading = new ReadDocuments(unitOfWork, keyStore.keys, desk.staff);
    changing = new ChangeDocument(unitOfWork, keyStore.keys);
  });
  beforeEach(async () => {
    desk.database.clock.set('2026-11-23T08:00:00Z');
    disarmer.says = { pages: [Buffer.from('una pagina')], carries: [] };
    worker = aSocialWorker();
    person = await desk.register(worker);
  });
  afterAll(() => desk.database.close());

  const fileOf = (text: string) => ({ read: () => Promise.resolve(Buffer.from(text)) });
  const keep = (by = worker, wishes: Partial<DocumentAbout> = {}, key: string = randomUUID()) =>
    keeping.run(by, person, key, { about: about(wishes), file: fileOf('un file') });
  const all = async (by = worker) => (await reading.all(by, person)).documents;
  const rows = (table: string) =>
    desk.database.everything<Record<string, unknown>>(
      `SELECT t.*, t::text AS row FROM case_management.${table} t WHERE person_id = $1`,
      [person],
    );

  it('are kept as they are said to be, with what the file holds', async () => {
    disarmer.says = aPdf;
    const said = { title: 'Il permesso', protocol: { number: '123/A', on: '2026-11-20' } };
    const kept = await keep(worker, said);
    expect(kept).toMatchObject({ learns: 'present', pages: 2, carries: ['script'] });
    expect(await all()).toEqual([
      {
        ...{ ...about(said), id: kept.id, version: 1, type: 'pdf', pages: 2, carries: ['script'] },
        size: Buffer.byteLength('il file com’era'),
        ...{ keptAt: '2026-11-23T08:00:00.000Z', keptBy: worker.operatorId },
      },
    ]);
  });

  it('are shown page by page, and a PDF leaves as it came', async () => {
    disarmer.says = aPdf;
    const { id } = await keep();
    const page = async (n: number) =>
      (await reading.page(worker, person, { document: id, page: n })).bytes.toString();
    expect([await page(1), await page(2)]).toEqual(['prima', 'seconda']);
    await expect(page(3)).rejects.toThrow(DocumentUnknown);
    const { type, bytes } = await reading.file(worker, person, id);
    expect({ type, text: bytes.toString() }).toEqual({ type: 'pdf', text: 'il file com’era' });
  });

  it('of a picture leave as the picture made anew', async () => {
    const { id } = await keep();
    const { type, bytes } = await reading.file(worker, person, id);
    expect({ type, text: bytes.toString() }).toEqual({ type: 'jpeg', text: 'una pagina' });
  });

  it('are kept once, however often the form is sent', async () => {
    const key = randomUUID();
    const first = await keep(worker, {}, key);
    expect(await keep(worker, {}, key)).toEqual(first);
    expect(await all()).toHaveLength(1);
    await expect(keep(worker, { kind: 'curriculum' }, key)).rejects.toThrow();
  });

  it('lie sealed, also what they are, and in one length', async () => {
    await keep(worker, { kind: 'residence_title', title: 'Protezione speciale' });
    await keep(worker, { kind: 'isee' });
    const kept = await rows('document');
    expect(kept.map(({ about: sealed }) => (sealed as Buffer).length)).toEqual([1_029, 1_029]);
    for (const { row } of [...kept, ...(await rows('document_content'))]) {
      expect(row).not.toMatch(/residence_title|isee|Protezione/);
      expect(row).not.toContain(Buffer.from('pagina').toString('hex'));
    }
  });

  it('open in no other row, and with no page changed for another', async () => {
    disarmer.says = aPdf;
    const { id } = await keep();
    await desk.database.everything(
      `UPDATE case_management.document_content SET sealed = (
         SELECT sealed FROM case_management.document_content
          WHERE document_id = $1 AND page = 2) WHERE document_id = $1 AND page = 1`,
      [id],
    );
    await expect(reading.page(worker, person, { document: id, page: 1 })).rejects.toThrow(
      SealBroken,
    );
    const key = await desk.database.keyStore.keys.of('059006', personRecord(person));
    const sealed = key.seal({ row: id, field: 'page 1' }, 'un testo');
    expect(() => key.openBytes({ row: id, field: 'page 1' }, sealed)).toThrow(SealBroken);
  });

  it('are said better by who saw how they are', async () => {
    const { id } = await keep();
    const better = about({ kind: 'renewal_receipt', expiresOn: undefined });
    await changing.describe(worker, person, id, { about: better, shown: 1 });
    const [paper] = await all();
    expect(paper).toMatchObject({ kind: 'renewal_receipt', version: 2 });
    expect(paper).not.toHaveProperty('expiresOn');
    await expect(
      changing.describe(worker, person, id, { about: about(), shown: 1 }),
    ).rejects.toThrow(DocumentChangedSince);
  });

  it('that are removed leave no byte, and that they were there', async () => {
    disarmer.says = aPdf;
    const { id } = await keep();
    expect(await rows('document_content')).toHaveLength(3);
    const removed = { why: 'wrong_person', shown: 1 } as const;
    await changing.remove(worker, person, id, removed);
    expect(await all()).toEqual([]);
    expect(await rows('document_content')).toEqual([]);
    expect(await rows('document')).toMatchObject([
      { removed_by: worker.operatorId, removed_why: 'wrong_person', place: null },
    ]);
    for (const again of [
      () => changing.remove(worker, person, id, removed),
      () => changing.describe(worker, person, id, { about: about(), shown: 2 }),
      () => reading.page(worker, person, { document: id, page: 1 }),
      () => reading.file(worker, person, id),
    ])
      await expect(again()).rejects.toThrow(DocumentUnknown);
  });

  it('are two hundred at most, and a removed one gives up its place', async () => {
    const { id } = await keep();
    await desk.database.everything(
      `INSERT INTO case_management.document
         (id, person_id, municipality, restricted, place, about, file_type, size, pages, carries,
          author, kept_at, version)
       SELECT gen_random_uuid(), person_id, municipality, restricted, n, about, file_type, size,
              pages, carries, author, kept_at, 1
         FROM case_management.document, generate_series(2, 199) AS n WHERE id = $1`,
      [id],
    );
    // Two at once, and one place left.
    const both = await Promise.allSettled([keep(), keep(aSocialWorker())]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(keep()).rejects.toThrow(DocumentsFull);
    await changing.remove(worker, person, id, { why: 'not_needed', shown: 1 });
    await keep();
    expect(await rows('document_content')).toHaveLength(2);
  });

  it('are not kept in part: what fails leaves nothing', async () => {
    disarmer.says = { pages: [Buffer.alloc(11_000_000)], carries: [] };
    await expect(keep()).rejects.toThrow();
    expect([...(await rows('document')), ...(await rows('document_content'))]).toEqual([]);
  });

  it.each<readonly [string, () => Error, string]>([
    ['HEIC', () => new FileRefused('heic'), 'case-management.document-heic'],
    ['a password', () => new FileRefused('locked'), 'case-management.document-locked'],
    ['too many bytes', () => new FileRefused('too-large'), 'request.too-large'],
    ['a broken child', () => new ChildFailed('ended'), 'case-management.document-too-heavy'],
    ['a slow child', () => new ChildFailed('too-slow'), 'case-management.document-too-heavy'],
  ])('are refused by a code for %s, and nothing of them stays', async (_, said, code) => {
    disarmer.says = said();
    await expect(keep()).rejects.toMatchObject({ code });
    expect(await rows('document')).toEqual([]);
    disarmer.says = aPdf;
    await keep();
  });

  it('come one at a time from one account', async () => {
    const { promise, resolve } = Promise.withResolvers<Buffer>();
    const slow = keeping.run(worker, person, randomUUID(), {
      about: about(),
      file: { read: () => promise },
    });
    await expect(keep()).rejects.toThrow(TooManyRequests);
    await keep(aSocialWorker());
    resolve(Buffer.from('finalmente'));
    await slow;
    await keep();
  });

  it('of somebody out of view are not even read from the wire', async () => {
    let wasRead = false;
    const file = {
      read: () => {
        wasRead = true;
        return Promise.resolve(Buffer.from('un file'));
      },
    };
    const elsewhere = aSocialWorker(aprilia);
    await expect(
      keeping.run(elsewhere, person, randomUUID(), { about: about(), file }),
    ).rejects.toThrow(PersonUnknown);
    expect(wasRead).toBe(false);
  });

  it('are for social workers and for who was given the person, and for no desk operator', async () => {
    const { id } = await keep();
    const mediator = aMediator();
    const [theirs, mine] = [person, await desk.register(mediator)];
    await expect(all(mediator)).rejects.toThrow(PersonUnknown);
    await expect(all(anOperator())).rejects.toMatchObject({ code: 'request.not-permitted' });
    person = mine;
    await keep(mediator);
    expect(await all(mediator)).toHaveLength(1);
    // Of another person: not told whose it is.
    await expect(reading.page(mediator, mine, { document: id, page: 1 })).rejects.toThrow(
      DocumentUnknown,
    );
    await expect(reading.page(worker, mine, { document: id, page: 1 })).rejects.toThrow(
      DocumentUnknown,
    );
    person = theirs;
  });

  it('are reached by no statement of who may not see them', async () => {
    await keep();
    for (const other of [anOperator(), aMediator(), aSocialWorker(aprilia)]) {
      const run = (sql: string) =>
        desk.database.unitOfWork.inTransaction(other, (tx) => tx.execute(sql));
      expect(await run('UPDATE case_management.document SET version = 9')).toBe(0);
      expect(await run('DELETE FROM case_management.document_content')).toBe(0);
      const seen = desk.database.unitOfWork.inTransaction(other, (tx) =>
        tx.query<{ page: number }>('SELECT page FROM case_management.document_content'),
      );
      expect(await seen).toEqual([]);
    }
    expect(await all()).toHaveLength(1);
  });

  it('are recorded as read: the list, a page, the file', async () => {
    const { id } = await keep();
    const looks = [
      (by: OperatorScope) => reading.all(by, person),
      (by: OperatorScope) => reading.page(by, person, { document: id, page: 1 }),
      (by: OperatorScope) => reading.file(by, person, id),
    ];
    for (const look of looks) {
      const reader = aSocialWorker();
      await look(reader);
      const read = await desk.database.everything<{ classes: string[] }>(
        'SELECT field_classes AS classes FROM platform.read_audit WHERE subject = $1 AND reader = $2',
        [person, reader.operatorId],
      );
      expect(read).toEqual([{ classes: ['document'] }]);
    }
  });

  it('end with the key of the person', async () => {
    const { id } = await keep();
    await desk.database.keyStore.keys.destroy('059006', personRecord(person));
    await expect(all()).rejects.toThrow();
    await expect(reading.page(worker, person, { document: id, page: 1 })).rejects.toThrow();
  });
});
