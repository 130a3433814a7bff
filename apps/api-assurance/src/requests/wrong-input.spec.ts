import { randomUUID } from 'node:crypto';
import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import { problem } from '@one-stop-shop/shared/contracts';
import { cori } from '@one-stop-shop/scheduling/server/testing';
import { wordsOfMonth } from '@one-stop-shop/shared/server';

/** 24 November 2026 is a Tuesday on which Cori is open from 16 to 18. */
const good = {
  deskId: cori,
  startsAt: '2026-11-24T15:00:00.000Z',
  language: 'ur',
  firstName: 'Fatima',
};

const namesInTwentyScripts = {
  Latin: 'Ndèye Žofie',
  Greek: 'Ελένη',
  Cyrillic: 'Олексій',
  Armenian: 'Անահիտ',
  Georgian: 'ნინო',
  Hebrew: 'שָׂרָה',
  Arabic: 'عَبْدُ الرَّحْمٰن',
  'Urdu with a joiner': 'می\u200cرا',
  Devanagari: 'लक्ष्मी',
  'Devanagari with a joiner': 'क्\u200dष',
  Bengali: 'শ্রীলক্ষ্মী',
  Gurmukhi: 'ਅੰਮ੍ਰਿਤ',
  Gujarati: 'કૃષ્ણા',
  Tamil: 'சரஸ்வதி',
  Telugu: 'శ్రీదేవి',
  Malayalam: 'ശ്രീദേവി\u200d',
  Sinhala: 'ශ්‍රීමතී',
  Thai: 'สมชาย',
  'Ethiopic and Tifinagh': 'ሰላማዊት ⴰⵎⵉⵏⴰ',
  Han: '王小明',
  Hangul: '김민준',
  'N’Ko and Adlam': 'ߞߊߡߊ 𞤀𞤥𞤭𞤲𞤢',
};

describe('wrong input to the public interface', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await aRunningApi();
  });
  afterAll(() => api.stop());

  const book = (body: unknown, headers?: Record<string, string>) =>
    api.send('POST', '/api/public/appointments', body, headers);
  const written = () =>
    api.database.everything(
      `SELECT (SELECT count(*) FROM scheduling.contact) AS contacts,
              (SELECT count(*) FROM scheduling.reservation) AS reservations,
              (SELECT count(*) FROM scheduling.appointment) AS appointments,
              (SELECT count(*) FROM platform.answer_given) AS answers,
              (SELECT count(*) FROM platform.outbox) AS events`,
    );

  it.each<[string, unknown, number, string]>([
    ['an unknown field', { ...good, surname: 'Khan' }, 400, 'request.invalid'],
    ['a wrong type', { ...good, firstName: 7 }, 400, 'request.invalid'],
    ['a missing field', { ...good, firstName: undefined }, 400, 'request.invalid'],
    ['an array for a body', [good], 400, 'request.invalid'],
    ['null for a body', 'null', 400, 'request.invalid'],
    ['a moment that is no moment', { ...good, startsAt: 'domani' }, 400, 'request.invalid'],
    [
      'a day that does not exist',
      { ...good, startsAt: '2026-02-30T15:00:00Z' },
      400,
      'request.invalid',
    ],
    ['a past date', { ...good, startsAt: '2026-11-17T15:00:00Z' }, 422, 'scheduling.in-the-past'],
    [
      'a date before our calendar',
      { ...good, startsAt: '0001-01-01T00:00:00Z' },
      422,
      'scheduling.in-the-past',
    ],
    [
      'a date beyond the calendar',
      { ...good, startsAt: '9999-12-31T23:59:59-12:00' },
      400,
      'request.invalid',
    ],
    [
      'a year that never was',
      { ...good, startsAt: '0000-01-01T00:00:00Z' },
      400,
      'request.invalid',
    ],
    [
      'the last moment of the calendar',
      { ...good, startsAt: '9999-12-31T23:59:59Z' },
      422,
      'scheduling.too-far-ahead',
    ],
    [
      'a date beyond any plan',
      { ...good, startsAt: '9999-12-28T15:00:00Z' },
      422,
      'scheduling.too-far-ahead',
    ],
    ['a closed day', { ...good, startsAt: '2026-11-25T15:00:00Z' }, 422, 'scheduling.desk-closed'],
    ['a holiday', { ...good, startsAt: '2026-12-08T15:00:00Z' }, 422, 'scheduling.desk-closed'],
    ['an off-grid time', { ...good, startsAt: '2026-11-24T15:07:00Z' }, 422, 'scheduling.off-grid'],
    ['an unknown desk', { ...good, deskId: randomUUID() }, 404, 'scheduling.desk-unknown'],
    ['a desk that is no id', { ...good, deskId: 'cori' }, 400, 'request.invalid'],
    ['an impossible language', { ...good, language: 'tlh' }, 400, 'request.invalid'],
    [
      'a mediator in an impossible language',
      { ...good, mediatorLanguage: 'xx' },
      400,
      'request.invalid',
    ],
    [
      'a language nobody there speaks',
      { ...good, mediatorLanguage: 'sq' },
      409,
      'scheduling.no-mediator-in-language',
    ],
    ['an unknown reason', { ...good, reason: 'asylum' }, 400, 'request.invalid'],
    ['a name of 10 kB', { ...good, firstName: 'a'.repeat(10_240) }, 400, 'request.invalid'],
    ['an empty name', { ...good, firstName: '   ' }, 400, 'request.invalid'],
    ['NUL in the name', { ...good, firstName: 'Fa\u0000tima' }, 400, 'request.invalid'],
    ['NUL in the words', { ...good, words: 'a\u0000b' }, 400, 'request.invalid'],
    [
      'half a surrogate pair in the name',
      JSON.stringify(good).replace('Fatima', 'F\\ud800'),
      400,
      'request.invalid',
    ],
    [
      'half a surrogate pair in the words',
      JSON.stringify({ ...good, words: 'w' }).replace('"w"', '"\\udfff"'),
      400,
      'request.invalid',
    ],
    ['markup in the name', { ...good, firstName: '<script>' }, 400, 'request.invalid'],
    ['an address that is none', { ...good, email: 'fatima' }, 400, 'request.invalid'],
    [
      'a line break in the address',
      { ...good, email: 'a@b.it\r\nBcc: c@d.it' },
      400,
      'request.invalid',
    ],
    ['a phone that cannot exist', { ...good, phone: '12345' }, 422, 'scheduling.phone-not-valid'],
    ['two phones in one', { ...good, phone: '0773 708811/12' }, 422, 'scheduling.phone-not-one'],
    [
      'a phone of which nobody knows the country',
      { ...good, phone: '92 300 1234567' },
      422,
      'scheduling.phone-unclear',
    ],
    ['a phone in words', { ...good, phone: '333 1234567 int. 2' }, 400, 'request.invalid'],
    ['a prototype in the body', '{"__proto__":{"admin":true}}', 400, 'request.not-json'],
    ['a body of 300 kB', { ...good, words: 'x'.repeat(300 * 1024) }, 413, 'request.too-large'],
    ['broken JSON', '{"deskId":', 400, 'request.not-json'],
    ['an empty body', '', 400, 'request.not-json'],
  ])('answers %s with a problem and writes nothing', async (_, body, status, code) => {
    const before = await written();
    const answer = await book(body);
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status, body: { code } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(problem.safeParse(answer.body).success).toBe(true);
    expect(await written()).toEqual(before);
  });

  it('answers a body that is not JSON', async () => {
    const answer = await book('deskId=1', { 'content-type': 'text/plain' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.not-json' } });
    const picture = await book('GIF89a', { 'content-type': 'image/gif' });
    expect(picture).toMatchObject({ status: 400, body: { code: 'request.not-json' } });
  });

  it.each([undefined, '', 'one', `${randomUUID()}0`])('wants a key: %s is none', async (key) => {
    const headers = new Headers({ 'content-type': 'application/json' });
    if (key !== undefined) headers.set('idempotency-key', key);
    const answered = await fetch(`${api.url}/api/public/appointments`, {
      method: 'POST',
      headers,
      body: JSON.stringify(good),
    });
    expect(answered.status).toBe(400);
    expect(await answered.json()).toMatchObject({ code: 'request.key-missing' });
  });

  it('takes names in more than twenty scripts, with their marks and joiners', async () => {
    const days = ['2026-11-24', '2026-12-01', '2026-12-15', '2026-12-22'];
    const moments = days.flatMap((day) =>
      [0, 20, 40, 60, 80, 100].map(
        (minutes) => new Date(Date.parse(`${day}T15:00:00Z`) + minutes * 60_000),
      ),
    );
    for (const [index, [script, firstName]] of Object.entries(namesInTwentyScripts).entries()) {
      const startsAt = moments[index]?.toISOString();
      expect([script, (await book({ ...good, firstName, startsAt })).status]).toEqual([
        script,
        201,
      ]);
    }
    const [stored] = await api.database.everything<{ names: string[] }>(
      'SELECT array_agg(first_name) AS names FROM scheduling.contact',
    );
    expect(stored?.names.sort()).toEqual(Object.values(namesInTwentyScripts).sort());
  });

  it('keeps what phones and keyboards write in other ways as what was meant', async () => {
    const typed = {
      firstName: '\u202B‘Abd\u00A0al‑Rahman (Abdu)\u202C',
      words: '  Due\u00A0righe\r\n\r\n\r\n\uFEFFe una ',
      email: '\u2066Имя＠Почта。рф\u2069 ',
      phone: '\u202A＋۳۹\u00A0۳۳۳\u2011١٢٣ ४५६੭\u202C',
    };
    const answer = await book({ ...good, ...typed, startsAt: '2027-01-19T15:00:00Z' });
    expect(answer).toMatchObject({ status: 201 });
    const { id } = answer.body as { id: string };
    type Row = { sealed: Buffer; month: string };
    const [{ sealed, month, ...kept } = {} as Row] = await api.database.everything<Row>(
      `SELECT first_name AS name, phone, email, words_sealed AS sealed, words_month AS month
         FROM scheduling.appointment
         JOIN scheduling.contact ON contact.id = contact_id WHERE appointment.id = '${id}'`,
    );
    expect(kept).toEqual({
      name: '‘Abd al-Rahman (Abdu)',
      phone: '+393331234567',
      email: 'имя@xn--80a1acny.xn--p1ai',
    });
    const key = await api.database.keyStore.keys.of('059006', wordsOfMonth(month));
    expect(key.open({ row: id, field: 'words' }, sealed)).toBe('Due righe\n\ne una');
  });

  it('answers a replayed key with the first answer, and with 422 when the body changed', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const wish = { ...good, startsAt: '2027-01-12T15:00:00Z' };
    const first = await book(wish, key);
    expect(first.status).toBe(201);
    expect(await book(wish, key)).toMatchObject({ status: 201, body: first.body });
    expect(await book({ ...wish, firstName: 'Other' }, key)).toMatchObject({
      status: 422,
      body: { code: 'request.key-reused' },
    });
  });

  it('answers a taken slot with 409 and three alternatives', async () => {
    const answer = await book(good);
    expect(answer).toMatchObject({ status: 409, body: { code: 'scheduling.slot-taken' } });
    expect((answer.body as { alternatives: unknown[] }).alternatives).toHaveLength(3);
  });

  it.each([
    ['/api/public/slots', 400],
    ['/api/public/slots?from=2026-11-23', 400],
    ['/api/public/slots?from=2026-11-23&to=2026-11-22', 400],
    ['/api/public/slots?from=2026-11-01&to=2027-01-02', 400],
    ['/api/public/slots?from=2026-02-30&to=2026-03-01', 400],
    ['/api/public/slots?from=9999-12-31&to=9999-12-31', 400],
    ['/api/public/slots?from=0000-01-01&to=0000-01-01', 400],
    ['/api/public/slots?from=2200-01-01&to=2200-01-01', 400],
    ['/api/public/slots?from=2026-11-23&to=2026-11-23&desk=1', 400],
    ['/api/public/slots?from=2026-11-23&to=2026-11-23&mediatorLanguage=xx', 400],
    ['/api/public/slots?from=2026-11-23&to=2026-11-23&colour=red', 400],
    ['/api/public/slots?from=2026-11-23&from=2026-11-24&to=2026-11-25', 400],
    ['/api/public/nothing', 404],
    ['/api/public/slots/../../etc/passwd', 404],
    ['/api/%00', 404],
    ['/api/public/managed-appointment/1', 400],
    ['/api/public/managed-appointment/0190a1b2-0000-7000-8000-0000000000ee', 404],
    ['/api/desk/agenda?from=2026-11-23&to=2026-11-23', 401],
  ])('answers GET %s with %i and a problem', async (path, status) => {
    const answer = await api.send('GET', path);
    expect(answer.status).toBe(status);
    expect(problem.safeParse(answer.body).success).toBe(true);
  });

  it('takes the longest range of 62 days', async () => {
    const answer = await api.send('GET', '/api/public/slots?from=2026-11-01&to=2027-01-01');
    expect(answer.status).toBe(200);
  });

  it('refuses a change that another site sends', async () => {
    const answer = await book(good, { origin: 'https://elsewhere.example' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'request.foreign-origin' } });
  });

  it('opens nothing with wrong links and codes, and asks for work after twenty', async () => {
    const open = (body: unknown) => api.send('POST', '/api/public/managed-appointment/open', body);
    expect((await open({ token: 'x' })).status).toBe(400);
    expect((await open({ token: 'A'.repeat(43) })).status).toBe(404);
    const answers = [];
    for (let tries = 0; tries < 21; tries += 1) answers.push(await open({ code: 'ZZZZZZZZ' }));
    expect(answers[0]).toMatchObject({
      status: 404,
      body: { code: 'scheduling.appointment-unknown' },
    });
    expect(answers.at(-1)).toMatchObject({
      status: 403,
      body: { code: 'request.challenge-required' },
    });
  });
});
