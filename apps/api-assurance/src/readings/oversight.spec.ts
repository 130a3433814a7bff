import { randomUUID } from 'node:crypto';
import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import { cori } from '@one-stop-shop/scheduling/server/testing';
import { instantOf } from '@one-stop-shop/shared/domain';

describe('who looked, from the visit to the list in the person’s hands', () => {
  let api: RunningApi;
  let subject: string;

  beforeAll(async () => {
    api = await aRunningApi();
    api.database.clock.set(instantOf('2026-11-23', '09:30'));
    const desk = await signIn('sportello.cori@demo.invalid');
    const booked = await api.send(
      'POST',
      '/api/desk/appointments',
      {
        deskId: cori,
        startsAt: instantOf('2026-11-24', '16:20').toISOString(),
        language: 'ur',
        channel: 'phone',
        firstName: 'Amina',
        phone: '333 1234567',
      },
      { cookie: desk },
    );
    subject = (booked.body as { id: string }).id;
    // What is read again within a quarter of an hour has one line.
    for (const at of ['09:30', '09:31', '09:45', '10:00']) {
      api.database.clock.set(instantOf('2026-11-23', at));
      await as('sportello.cori', '/api/desk/agenda?from=2026-11-24&to=2026-11-24');
    }
  });
  afterAll(() => api.stop());

  const cookies = new Map<string, string>();
  const signIn = async (email: string): Promise<string> => {
    const { password } = api.signIns.find((one) => one.email === email) ?? {};
    const answer = await api.send('POST', '/api/session', { email, password });
    return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  };
  const as = async (name: string, path: string): Promise<Answer> => {
    const cookie = cookies.get(name) ?? (await signIn(`${name}@demo.invalid`));
    cookies.set(name, cookie);
    return api.send('GET', path, undefined, { cookie });
  };
  const days = 'from=2026-11-23&to=2026-11-23';

  it('shows the desk when and why data were read, in which role, and never by whom', async () => {
    const { status, body } = await as('sportello.cori', `/api/oversight/readings/${subject}`);
    expect(status).toBe(200);
    expect((body as { items: unknown[] }).items.slice(-3)).toEqual(
      ['09:00', '08:45', '08:30'].map((time) => ({
        at: `2026-11-23T${time}:00.000Z`,
        role: 'desk_operator',
        municipality: '059006',
        purpose: 'desk-work',
        fieldClasses: ['contact', 'visit'],
        subjectKind: 'appointment',
      })),
    );
  });

  it('goes on from page to page without losing or repeating a line', async () => {
    const address = `/api/oversight/readings/${subject}?limit=2`;
    const [total] = await api.database.everything<{ count: string }>(
      `SELECT count(*) FROM platform.read_audit WHERE subject = '${subject}'`,
    );
    let seen = 0;
    let next: string | null = '';
    // Every page is a reading itself, and the newest: the pages after the first don't meet them.
    while (next !== null) {
      const { body } = await as('sportello.cori', next ? `${address}&after=${next}` : address);
      const page = body as { items: unknown[]; next: string | null };
      seen += page.items.length;
      next = page.next;
    }
    expect(seen).toBe(Number(total?.count));
  });

  it('records that the list was shown', async () => {
    await as('sportello.cori', `/api/oversight/readings/${subject}`);
    const { body } = await as('sportello.cori', `/api/oversight/readings/${subject}?limit=1`);
    expect(body).toMatchObject({
      items: [{ purpose: 'who-looked', fieldClasses: ['readings'] }],
    });
  });

  it('tells another desk nothing, as it tells of nobody', async () => {
    for (const unknown of [subject, randomUUID()]) {
      for (const address of [unknown, `${unknown}/export?language=it`]) {
        expect(await as('sportello.aprilia', `/api/oversight/readings/${address}`)).toMatchObject({
          status: 404,
          body: { code: 'oversight.nothing-recorded' },
        });
      }
    }
  });

  it.each([
    ['it', 'ltr', 'Chi ha guardato i tuoi dati', 'lunedì 23 novembre 2026'],
    ['en', 'ltr', 'Who looked at your data', 'Monday 23 November 2026'],
    ['fr', 'ltr', 'Qui a regardé vos données', 'lundi 23 novembre 2026'],
    ['hi', 'ltr', 'आपकी जानकारी किसने देखी', 'सोमवार, 23 नवंबर 2026'],
    ['uk', 'ltr', 'Хто дивився ваші дані', 'понеділок, 23 листопада 2026'],
    ['pa', 'ltr', 'ਤੁਹਾਡੀ ਜਾਣਕਾਰੀ ਕਿਸ ਨੇ ਦੇਖੀ', 'ਸੋਮਵਾਰ, 23 ਨਵੰਬਰ 2026'],
    ['ur', 'rtl', 'آپ کی معلومات کس نے دیکھیں', 'پیر، 23 نومبر 2026'],
    ['ar', 'rtl', 'من اطّلع على بياناتك', 'الاثنين، 23 نوفمبر 2026'],
  ])('hands the list over in %s', async (language, direction, title, day) => {
    const { status, headers, body } = await as(
      'sportello.cori',
      `/api/oversight/readings/${subject}/export?language=${language}`,
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256/,
    );
    expect(body).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(body).toContain(`<h1>${title}</h1>`);
    expect(body).toContain(`<h2>${day}</h2>`);
    expect(body).toContain('<bdi>Cori</bdi>');
    expect(body).not.toContain('Operatrice Dimostrativa');
    expect(body).not.toContain('Amina');
    expect(body).not.toMatch(/\{\w+\}|undefined/);
  });

  it('hands the list over as a table', async () => {
    const { headers, body } = await as(
      'sportello.cori',
      `/api/oversight/readings/${subject}/export?language=fr&format=csv`,
    );
    expect(headers.get('content-disposition')).toBe('attachment; filename="who-looked.csv"');
    expect(body).toContain('Jour;Heure;Qui;Commune;Pourquoi;Quoi\r\n2026-11-23;10:00;');
    expect(body).toContain('Cori;pour préparer et suivre votre rendez-vous;');
  });

  it.each([
    [`/api/oversight/readings/${randomUUID()}/export`, 400],
    [`/api/oversight/readings/${randomUUID()}/export?language=xx`, 400],
    ['/api/oversight/readings/none', 400],
    [`/api/oversight/readings/${randomUUID()}?after=yesterday`, 400],
    [
      `/api/oversight/readings/${randomUUID()}?after=${Buffer.from('[1,2]').toString('base64url')}`,
      400,
    ],
    [`/api/oversight/readings/${randomUUID()}?limit=101`, 400],
    [`/api/oversight/readings?${days}`, 403],
    ['/api/oversight/state', 403],
    ['/api/oversight/readers', 403],
  ])('answers the desk’s GET %s with %i', async (path, status) => {
    expect((await as('sportello.cori', path)).status).toBe(status);
  });

  it('shows administrators who read, and no word of what', async () => {
    const { body } = await as('amministrazione', `/api/oversight/readings?${days}&limit=100`);
    const { items: readings } = body as { items: Record<string, unknown>[] };
    expect(readings.at(-1)).toMatchObject({
      readerName: 'Operatrice Dimostrativa di Cori',
      role: 'desk_operator',
      municipality: '059006',
      purpose: 'desk-work',
      subject,
    });
    expect(JSON.stringify(body)).not.toContain('Amina');
  });

  it.each([
    ['subject', () => subject, 1],
    ['subject', () => randomUUID(), 0],
    ['municipality', () => '059006', 1],
    ['municipality', () => '059001', 0],
    ['purpose', () => 'desk-work', 1],
    ['purpose', () => 'emergency-access', 0],
    ['reader', () => 'visitor', 0],
  ])('finds readings by %s', async (name, value, expected) => {
    const { body } = await as(
      'amministrazione',
      `/api/oversight/readings?${days}&limit=1&${name}=${value()}`,
    );
    expect((body as { items: unknown[] }).items).toHaveLength(expected);
  });

  it('finds the readings of one account, and of those days only', async () => {
    const readers = (await as('amministrazione', '/api/oversight/readers')).body as {
      id: string;
      name: string;
    }[];
    const desk = readers.find(({ name }) => name === 'Operatrice Dimostrativa di Cori');
    const found = await as('amministrazione', `/api/oversight/readings?${days}&reader=${desk?.id}`);
    expect((found.body as { items: unknown[] }).items.length).toBeGreaterThan(3);
    const other = 'from=2026-11-22&to=2026-11-22';
    const none = await as('amministrazione', `/api/oversight/readings?${other}&reader=${desk?.id}`);
    expect(none.body).toEqual({ items: [], next: null });
  });

  it('records every search as a reading of those it shows', async () => {
    const found = await as('amministrazione', `/api/oversight/readings?${days}&purpose=oversight`);
    expect((found.body as { items: unknown[] }).items[0]).toMatchObject({
      role: 'district_administrator',
      readerName: 'Amministratrice Dimostrativa',
      fieldClasses: ['readings'],
      subject,
    });
  });

  it('tells administrators how the service fares, and nothing about anybody', async () => {
    const { status, body } = await as('amministrazione', '/api/oversight/state');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as unknown,
      events: { waiting: 1, failing: 0, setAside: 0, oldestAt: '2026-11-23T08:30:00.000Z' },
      seals: { unsealed: expect.any(Number) as unknown },
    });
    expect((body as { messages: { municipality: string }[] }).messages).toHaveLength(4);
    expect(JSON.stringify(body)).not.toMatch(/Amina|333/);
  });

  it('shuts its pages to the other offices', async () => {
    for (const name of ['coordinamento', 'programma']) {
      expect((await as(name, `/api/oversight/readings?${days}`)).status).toBe(403);
      expect((await as(name, '/api/oversight/state')).status).toBe(403);
      expect((await as(name, `/api/oversight/readings/${subject}`)).status).toBe(403);
    }
  });
});
