import { randomUUID } from 'node:crypto';
import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import type { Person } from '@one-stop-shop/case-management/contracts';
import type { EmergencyAccess } from '@one-stop-shop/identity/contracts';
import { cori as deskOfCori } from '@one-stop-shop/scheduling/server/testing';
import { instantOf } from '@one-stop-shop/shared/domain';
import { SentStatements } from '@one-stop-shop/shared/server/testing';
import { invite, join, signIn, type Joined } from '../district/joined-staff';
import { SendingWorker } from '../district/sending-worker';

const cori = '059006';
const cisterna = '059005';
const reason = 'She is in hospital and cannot say who her doctor is';
const taxCode = 'RSSMRA85T50A562W';
const named = { name: 'Zuleika Ventosa', birthDate: '1985-12-10' };

describe('somebody of another municipality, looked for in an emergency', () => {
  let api: RunningApi;
  let worker: SendingWorker;
  let desk: string;
  let nora: Joined;
  let person: string;
  let code: string;

  beforeAll(async () => {
    api = await aRunningApi({
      PUBLIC_URL: 'https://desk.example',
      DEMONSTRATION_IN_PUBLIC: 'true',
    });
    api.database.clock.set(instantOf('2026-11-23', '10:00'));
    worker = await SendingWorker.beside(api.database);
    desk = await signIn(api, 'sportello.cori');
    nora = await aSocialWorkerOfCisterna();
    person = await register({ birth: { date: named.birthDate }, taxCode });
    code = await codeOfVisit(person);
    await register({ names: [{ given: 'Amina', family: 'Silente' }] }, ['violence']);
    for (let twin = 0; twin < 2; twin += 1)
      await register({ names: [{ given: 'Due', family: 'Gemelle' }] });
    await send(desk, 'POST', `/api/persons/${person}/encounters`, {
      ...{ kind: 'desk_visit', startedAt: '2026-11-23T08:00:00+01:00', minutes: 20 },
      ...{ language: 'ur', mediation: 'mediator_present', topics: ['cv'], services: [] },
      ...{ teachBack: 'not_tried', note: 'il marito non deve sapere' },
    });
  });
  afterAll(async () => {
    await worker.stop();
    await api.stop();
  });
  beforeEach(async () => {
    api.database.clock.set(instantOf('2026-11-23', '10:00'));
    await api.database.app.query('DELETE FROM platform.attempt');
  });

  const send = (cookie: string, method: string, path: string, body?: object): Promise<Answer> =>
    api.send(method, path, body, {
      ...{ cookie, origin: 'https://desk.example', 'idempotency-key': randomUUID() },
    });
  const look = (who: object): Promise<Answer> =>
    send(nora.cookie, 'POST', '/api/emergency-access/look-ups', {
      ...{ municipality: cori, danger: 'violence_at_home', reason, ...who },
    });
  const read = (access: string): Promise<Answer> =>
    send(nora.cookie, 'GET', `/api/persons/in-emergency/${access}`);
  const accesses = (): Promise<{ id: string; subject: string | null; closed: boolean }[]> =>
    api.database.everything(
      `SELECT id, subject, closed_at IS NOT NULL AS closed FROM platform.emergency_access
        ORDER BY id DESC`,
    );

  async function aSocialWorkerOfCisterna(): Promise<Joined> {
    const invited = await invite(api, await signIn(api, 'amministrazione'), {
      email: 'nora@spec.invalid',
      roles: [{ role: 'social_worker', municipalities: [cisterna], from: '2026-11-23', to: null }],
    });
    return join(api, worker, invited);
  }

  async function register(facts: object, restrictedFor: string[] = []): Promise<string> {
    const { status, body } = await send(desk, 'POST', '/api/persons', {
      municipality: cori,
      facts: {
        names: [{ given: 'Zuleika', family: 'Ventosa' }],
        birth: { date: '1990-02-03' },
        ...facts,
      },
      ...{ contacts: [], source: 'person', restrictedFor },
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return (body as { id: string }).id;
  }

  async function codeOfVisit(of: string): Promise<string> {
    const booked = await send(desk, 'POST', '/api/desk/appointments', {
      ...{ deskId: deskOfCori, startsAt: instantOf('2026-12-01', '16:20').toISOString() },
      ...{ language: 'ur', channel: 'phone', firstName: 'Zuleika', phone: '333 1234567' },
    });
    const { id, code: onPaper } = booked.body as { id: string; code: string };
    await send(desk, 'POST', `/api/visits/${id}/tie`, { person: of });
    return onPaper;
  }

  it.each([
    ['the tax code', () => ({ taxCode: 'rssmra 85t50 a562w' })],
    ['the code of a visit', () => ({ code })],
    ['the full name and the day of birth', () => named],
    ['the name the other way round', () => ({ ...named, name: 'VENTOSA zuleika' })],
  ])('is found by %s, and read with the notes, recorded as an emergency', async (_, who) => {
    const answer = await look(who());
    expect(answer).toMatchObject({
      status: 201,
      body: { subject: person, danger: 'violence_at_home', open: true },
    });
    const { id } = answer.body as EmergencyAccess;
    const { status, body } = await read(id);
    expect(status).toBe(200);
    const { name, encounters } = body as Person;
    expect(name).toBe('Zuleika Ventosa');
    expect(encounters).toMatchObject([{ note: 'il marito non deve sapere' }]);
    const recorded = await api.database.everything(
      `SELECT reader, subject_kind, subject, purpose, 'notes' = ANY (field_classes) AS notes
         FROM platform.read_audit WHERE emergency_access = $1`,
      [id],
    );
    expect(recorded).toEqual([
      {
        ...{ reader: nora.id, subject_kind: 'person', subject: person },
        ...{ purpose: 'emergency-access', notes: true },
      },
    ]);
  });

  it.each([
    ['nobody', { name: 'Nessuna Affatto', birthDate: '1985-12-10' }],
    ['somebody born on another day', { ...named, birthDate: '1985-12-11' }],
    ['a restricted person', { name: 'Amina Silente', birthDate: '1990-02-03' }],
    ['one of two who are called and born alike', { name: 'Due Gemelle', birthDate: '1990-02-03' }],
    ['a tax code of nobody', { taxCode: 'RSSMRA85T10A562S' }],
    ['a code of nobody', { code: 'ZZZZ-ZZZZ' }],
  ])('is not found for %s; both contacts were told, and the work was the same', async (_, who) => {
    const watched = new SentStatements(api.database.app);
    const found = await watched.during(() => look(named));
    const missed = await watched.during(() => look(who));
    expect(found.result.status).toBe(201);
    expect(missed.result).toMatchObject({
      status: 404,
      body: { code: 'identity.nobody-known-there' },
    });
    expect(missed.sent).toEqual(found.sent);
    const [tried] = await accesses();
    expect(tried).toMatchObject({ subject: null, closed: true });
    expect((await read(tried?.id ?? '')).status).toBe(403);
    for (const municipality of [cori, cisterna]) {
      const mail = await worker.mailTo(`protezione.dati.${municipality}@demo.invalid`, tried?.id);
      expect(mail).toContain('Chi: Nora Prova, assistente sociale');
      expect(mail).toContain('Pericolo: violenza in casa');
      for (const word of Object.values(who)) expect(mail).not.toContain(word);
    }
  });

  it.each([
    ['a name alone', { name: named.name }, 400, 'request.invalid'],
    ['a name with a year', { name: named.name, birthDate: '1985' }, 400, 'request.invalid'],
    ['a day that is none', { name: named.name, birthDate: '1985-02-31' }, 400, 'request.invalid'],
    ['a day of birth alone', { birthDate: named.birthDate }, 400, 'request.invalid'],
    ['nothing', {}, 400, 'request.invalid'],
    ['no danger', { ...named, danger: undefined }, 400, 'request.invalid'],
    ['a danger of its own', { ...named, danger: 'curiosity' }, 400, 'request.invalid'],
    ['two ways at once', { ...named, taxCode }, 400, 'request.invalid'],
    ['signs for a code', { code: '????' }, 400, 'request.invalid'],
    [
      'one name with a day',
      { ...named, name: 'Zuleika' },
      422,
      'case-management.too-little-to-look-for',
    ],
    [
      'a day to come',
      { ...named, birthDate: '2026-11-24' },
      422,
      'case-management.too-little-to-look-for',
    ],
    [
      'a tax code that can’t be one',
      { taxCode: 'RSSMRA85T50A562X' },
      422,
      'case-management.tax-code-unread',
    ],
    [
      'one’s own municipality',
      { ...named, municipality: cisterna },
      409,
      'identity.no-emergency-at-home',
    ],
  ])('is not looked for with %s: nobody is told', async (_, who, status, refused) => {
    const before = (await accesses()).length;
    expect(await look(who)).toMatchObject({ status, body: { code: refused } });
    expect((await accesses()).length).toBe(before);
  });

  it('leaves nothing of what was typed in the rows of the platform', async () => {
    const typed = { name: 'Sconosciuta Cercata', birthDate: '1985-12-10' };
    await look(typed);
    await look({ taxCode: 'RSSMRA85T10A562S' });
    await worker.mailTo(`protezione.dati.${cori}@demo.invalid`, (await accesses())[0]?.id);
    const tables = await api.database.everything<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const rows = await api.database.everything(
        `SELECT 1 FROM ${name} AS row WHERE row::text ILIKE ANY ($1)`,
        [['%sconosciuta%', '%RSSMRA85T10A562S%']],
      );
      expect({ name, rows }).toEqual({ name, rows: [] });
    }
  });

  it('is counted with the other looks: ten a month', async () => {
    const tries = Array.from({ length: 12 }, () => look({ code: 'ZZZZ-ZZZZ' }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(10).fill(404), 429, 429]);
  });

  it('is one person, said once, and read for an hour', async () => {
    const { id } = (await look(named)).body as EmergencyAccess;
    await expect(
      api.database.everything(`UPDATE platform.emergency_access SET subject = $2 WHERE id = $1`, [
        ...[id, randomUUID()],
      ]),
    ).rejects.toThrow('an emergency access is about one person');
    api.database.clock.set(instantOf('2026-11-23', '10:15'));
    expect((await read(id)).status).toBe(200);
    await send(nora.cookie, 'POST', `/api/emergency-access/${id}/close`);
    expect((await read(id)).status).toBe(403);
  });
});
