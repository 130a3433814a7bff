import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { Canaries } from '../canaries';
import { LogsFromHere, unlistedIn } from '../log-lines';
import { bookOnline } from '../online-booking';
import { cori, deskIds } from '../operator';
import { ServiceUnderTest } from '../service-under-test';
import { authorisation } from '../staff';

/** Where data about people and staff are at home; the only places where they may be found. */
const homes = [
  'case_management.person.name',
  'case_management.person_contact.phone',
  'case_management.person_fact.value',
  'case_management.search_token.token',
  'identity.operator.email',
  'identity.operator.name',
  'scheduling.contact.email',
  'scheduling.contact.first_name',
  'scheduling.contact.phone',
];

const canaries = new Canaries();
/** In what is sealed, which is at home nowhere. */
const sealed = new Canaries();
let written: LogsFromHere;
let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start({ LOG_LEVEL: 'debug' });
  written = new LogsFromHere();
  service.mailbox.refuse(canaries.email);
});
afterAll(() => service.stop());

interface Request {
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask({ method = 'POST', path, body, headers = {} }: Request): Promise<Response> {
  return fetch(`${service.url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'user-agent': canaries.firstName,
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

async function cookieOf(email: string, password: string): Promise<string> {
  const answer = await ask({ path: '/api/session', body: { email, password } });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  canaries.alsoSecret(cookie.split('=')[1] ?? 'no cookie came');
  return cookie;
}

const visit = (startsAt: string): Parameters<typeof bookOnline>[1] => ({
  deskId: deskIds[cori],
  startsAt,
  language: 'ur',
  firstName: canaries.firstName,
  words: canaries.words,
  email: canaries.email,
});

it('does its work with people in every field', async () => {
  const booked = await bookOnline(service, visit('2026-12-01T16:00:00+01:00'));
  const link = booked.manageUrl.split('#')[1] ?? 'no link came';
  for (const secret of [link, booked.code]) canaries.alsoSecret(secret);
  await ask({ path: '/api/public/managed-appointment/open', body: { token: link } });

  const desk = await cookieOf('sportello.cori@demo.invalid', 'dimostrazione-cori');
  const { email: _, ...byPhone } = visit('2026-12-01T16:20:00+01:00');
  const second = await ask({
    path: '/api/desk/appointments',
    headers: { cookie: desk },
    body: { ...byPhone, phone: canaries.phone, channel: 'phone' },
  });
  expect(second.status).toBe(201);
  const { id } = (await second.json()) as { id: string };
  for (const act of ['move', 'cancel']) {
    const [before, after] = ['2026-12-01T16:20:00+01:00', '2026-12-01T17:00:00+01:00'];
    const body = act === 'move' ? { startsAt: after, shown: before } : { shown: after };
    const path = `/api/desk/appointments/${id}/${act}`;
    expect((await ask({ path, headers: { cookie: desk }, body })).status).toBe(200);
  }
  const office = await cookieOf('amministrazione@demo.invalid', 'dimostrazione-amministrazione');
  const invited = await ask({
    path: '/api/administration/staff',
    headers: { cookie: office },
    body: {
      name: canaries.staffName,
      email: canaries.staffEmail,
      languages: ['ur'],
      roles: [
        { role: 'mediator', municipalities: [cori], from: '2026-11-23', to: null, authorisation },
      ],
    },
  });
  expect(invited.status).toBe(201);
  const letter = await service.mailbox.letterTo(canaries.staffEmail);
  canaries.alsoSecret(/invito#([\w-]{43})/.exec(letter.text ?? '')?.[1] ?? 'no link came');
});

it('writes down who somebody is, and what was done', async () => {
  const cookie = await cookieOf('assistente.cori@demo.invalid', 'dimostrazione-assistente');
  const told = async (path: string, body: unknown): Promise<{ id: string }> => {
    const answer = await ask({ path, headers: { cookie }, body });
    expect([path, answer.status]).toEqual([path, path.endsWith('view') ? 200 : 201]);
    return answer.status === 201 ? ((await answer.json()) as { id: string }) : { id: '' };
  };
  await told('/api/session/view', { role: 'social_worker' });
  const { id } = await told('/api/persons', {
    municipality: cori,
    facts: {
      names: [{ given: canaries.firstName }],
      household: `vive con ${sealed.words}`,
      capacity: { kind: 'support_administrator', signs: sealed.words },
    },
    contacts: [
      { phone: canaries.phone, use: { write: 'never', shared: true, readBy: sealed.words } },
    ],
    access: { channel: 'walk_in', requests: ['work'], words: sealed.words },
    source: 'person',
    restrictedFor: [],
  });
  await told(`/api/persons/${id}/encounters`, {
    kind: 'desk_visit',
    startedAt: '2026-11-23T08:00:00Z',
    minutes: 20,
    language: 'ur',
    mediation: 'none_available',
    topics: ['job_search'],
    services: [],
    teachBack: 'not_tried',
    nextStep: { words: `chiamare ${sealed.words}`, due: '2026-11-30' },
    note: `dice: ${sealed.words}`,
  });
  const page = await ask({ method: 'GET', path: `/api/persons/${id}`, headers: { cookie } });
  // They are planted: whoever may read them does.
  expect((await page.text()).split(sealed.words)).toHaveLength(8);
});

it('keeps what it was told out of every refusal', async () => {
  const { firstName, phone, password, email, staffEmail, reason } = canaries;
  const wrong: Request[] = [
    { path: '/api/public/appointments', body: { ...visit('2026-12-01T16:00:00+01:00') } },
    {
      path: '/api/public/appointments',
      body: { ...visit('2026-12-01T16:40:00+01:00'), [firstName]: phone },
    },
    { path: '/api/public/appointments', body: { ...visit('not a moment'), phone } },
    {
      path: '/api/public/appointments',
      body: { ...visit('2026-12-01T16:40:00+01:00'), phone: '12345' },
    },
    { path: '/api/public/appointments', body: `{"firstName": "${firstName}", "email": ${email}` },
    { path: '/api/public/appointments', body: firstName.repeat(20_000) },
    { path: `/api/desk/appointments/${firstName}/move?phone=${phone}`, body: {} },
    { path: `/api/${firstName}/${encodeURIComponent(email)}`, method: 'GET' },
    { path: `/api/public/slots?from=${firstName}&to=${phone}`, method: 'GET' },
    { path: '/api/public/managed-appointment/open', body: { code: firstName } },
    { path: '/api/session', body: { email, password } },
    { path: '/api/session', body: { email: password, password: staffEmail } },
    {
      path: '/api/session',
      body: { email: staffEmail, password },
      headers: { cookie: `a=${firstName}` },
    },
    {
      path: '/api/emergency-access',
      body: { municipality: cori, subject: randomUUID(), danger: 'health', reason },
    },
    {
      path: '/api/session',
      body: { email, password },
      headers: { origin: `https://${firstName}.example` },
    },
  ];
  for (const request of wrong) {
    const answer = await ask(request);
    expect([request.path, answer.status >= 400 && answer.status < 500]).toEqual([
      request.path,
      true,
    ]);
    expect(canaries.isIn(await answer.text())).toBe(false);
  }
});

it('says nothing about anybody when it breaks', async () => {
  // PostgreSQL quotes the whole row that a constraint refuses.
  await service.database.everything(
    'ALTER TABLE scheduling.contact ADD CONSTRAINT breaks CHECK (length(first_name) < 3) NOT VALID',
  );
  const broken = await ask({
    path: '/api/public/appointments',
    body: visit('2026-12-01T17:40:00+01:00'),
  });
  expect(broken.status).toBe(500);
  expect(canaries.isIn(await broken.text())).toBe(false);
});

it('leaves nobody in logs, queue, events, readings or errors', async () => {
  await confirmationHasFailed();
  // The scan is worth something only if it finds those who are at home.
  expect(await canaries.inDatabase(service.database)).toEqual(homes);
  expect(await sealed.inDatabase(service.database)).toEqual([]);
  const state = await ask({
    method: 'GET',
    path: '/api/oversight/state',
    headers: {
      cookie: await cookieOf('amministrazione@demo.invalid', 'dimostrazione-amministrazione'),
    },
  });
  expect(state.status).toBe(200);
  expect(canaries.isIn(await state.text())).toBe(false);
  await service.halt();
  expect([...canaries.inLogs(), ...sealed.inLogs()]).toEqual([]);
});

it('names in every line of the log only what is listed', () => {
  expect(written.lines.length).toBeGreaterThan(20);
  expect(unlistedIn(written.lines)).toEqual([]);
  // A sign-in that failed and a page of another site: what happened, and not to whom.
  const refusals = written.lines.filter((line) => line.includes('"route":"/api/session"'));
  for (const code of ['identity.wrong-credentials', 'request.foreign-origin']) {
    expect(refusals.filter((line) => line.includes(`"code":"${code}"`))).not.toEqual([]);
  }
  const careless = ['{"level":30,"msg":"booked","firstName":"Amina"}', 'booked Amina'];
  expect(unlistedIn(careless)).toEqual(['firstName', 'no JSON: booked Amina']);
});

/** The mail server refused the letter, naming the address: that must not be kept either. */
async function confirmationHasFailed(): Promise<void> {
  const patience = AbortSignal.timeout(30_000);
  for (;;) {
    const failed = await service.database.everything(
      "SELECT 1 FROM notifications.message WHERE kind = 'confirmation' AND state = 'failed'",
    );
    if (failed.length > 0) return;
    patience.throwIfAborted();
    await pause(100);
  }
}
