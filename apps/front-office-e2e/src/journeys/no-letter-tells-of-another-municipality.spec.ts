import { randomUUID } from 'node:crypto';

import type { PublicDesk } from '@one-stop-shop/scheduling/contracts';
import { spacedPhone } from '@one-stop-shop/shared/contracts';
import type { ParsedMail } from 'mailparser';

import { bookOnline } from '../online-booking';
import { ServiceUnderTest } from '../service-under-test';
import { authorisation } from '../staff';

const cori = '059006';
const cisterna = '059005';
type Place = typeof cori | typeof cisterna;

/** People at both desks whom nobody can tell apart: the same name, phone and address. */
const firstName = 'Somigliantina';
const phone = '+393331119999';
const phoneOfWhoIsCalled = '+393331118888';
const email = 'gemella@posta.example';

const deskOf = (place: Place): string => `0190a1b2-0000-7000-8000-000000${place}`;
const bookedFor = { [cori]: '2026-12-15T16:20:00+01:00', [cisterna]: '2026-12-16T15:20:00+01:00' };
const movedTo = { [cori]: '2026-12-15T17:00:00+01:00', [cisterna]: '2026-12-16T16:00:00+01:00' };
const ofWhoIsCalled = {
  [cori]: '2026-12-15T16:40:00+01:00',
  [cisterna]: '2026-12-16T15:40:00+01:00',
};

/** What tells of a place or of somebody's visit there, and of no other. */
const marks: Record<Place, string[]> = { [cori]: [], [cisterna]: [] };

let service: ServiceUnderTest;
let cookies = new Map<string, string>();
beforeAll(async () => {
  service = await ServiceUnderTest.start();
  for (const desk of await ask<PublicDesk[]>('nobody', 'GET', '/api/public/desks')) {
    if (desk.municipality !== cori && desk.municipality !== cisterna) continue;
    marks[desk.municipality].push(desk.name, desk.address.split(',')[0] ?? desk.address, desk.id);
    if (desk.phone) marks[desk.municipality].push(desk.phone, spacedPhone(desk.phone));
  }
});
afterAll(() => service.stop());

async function ask<Answer>(who: string, method: string, path: string, body?: object) {
  const answer = await fetch(`${service.url}${path}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      'idempotency-key': randomUUID(),
      ...(who !== 'nobody' && { cookie: await cookieOf(who) }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${said}`);
  return (said ? JSON.parse(said) : undefined) as Answer;
}

async function cookieOf(who: string): Promise<string> {
  const known = cookies.get(who);
  if (known) return known;
  const signedIn = await fetch(`${service.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email: `${who}@demo.invalid`,
      password: `dimostrazione-${who.replace('sportello.', '')}`,
    }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  cookies.set(who, cookie);
  return cookie;
}

async function waitUntil(moment: string): Promise<void> {
  await service.clockMovesTo(moment);
  cookies = new Map();
}

const whole = ({ subject, text, html, attachments }: ParsedMail): string =>
  [subject, text, html, ...attachments.map(({ content }) => content.toString())].join('\n');

const told = (text: string): Place[] =>
  ([cori, cisterna] as const).filter((place) => marks[place].some((mark) => text.includes(mark)));

interface Booked {
  readonly id: string;
  readonly code: string;
  readonly manageUrl: string;
}

const remember = (place: Place, { id, code, manageUrl }: Booked): void => {
  marks[place].push(id, code, manageUrl.split('#')[1] ?? 'no link');
};

const staff: Record<Place, string> = {
  [cori]: 'sportello.cori',
  [cisterna]: 'sportello.cisterna',
};

/** The visits that were booked online. */
const ids = new Map<Place, string>();
/** Whom the desks have to call: of the change at Cori, and the day before the visits at Cisterna. */
const called = new Map<Place, string>();

it('writes about bookings, moves, changes of the desk and reminders', async () => {
  const language = 'ur';
  for (const place of [cori, cisterna] as const) {
    const visit = { deskId: deskOf(place), startsAt: bookedFor[place], language } as const;
    const online = await bookOnline(service, { ...visit, firstName, email, phone });
    remember(place, online);
    ids.set(place, online.id);
  }
  // A confirmation that has not left yet would give way to the news of the move.
  await service.mailbox.letterTo(email, 2);
  for (const place of [cori, cisterna] as const) {
    const path = `/api/desk/appointments/${ids.get(place)}/move`;
    await ask(staff[place], 'POST', path, { startsAt: movedTo[place], shown: bookedFor[place] });
  }
  for (const place of [cori, cisterna] as const) {
    const visit = { deskId: deskOf(place), startsAt: ofWhoIsCalled[place], language };
    const byPhone = { ...visit, firstName, phone: phoneOfWhoIsCalled, channel: 'phone' };
    remember(place, await ask<Booked>(staff[place], 'POST', '/api/desk/appointments', byPhone));
  }
  await service.mailbox.letterTo(email, 4);
  await closeCori();
  await service.mailbox.letterTo(email, 5);
  await callsAt(cori);
  await waitUntil('2026-12-15T09:00:30Z');
  await service.mailbox.letterTo(email, 6);
  await callsAt(cisterna);
  const [next] = await service.database.everything<{ at: Date }>(
    'SELECT min(starts_at) AS at FROM scheduling.appointment WHERE municipality = $1 AND state = $2',
    [cori, 'booked'],
  );
  const dayBefore = new Date((next?.at.getTime() ?? 0) - 86_400_000).toISOString().slice(0, 10);
  await waitUntil(`${dayBefore}T09:00:30Z`);
  await service.mailbox.letterTo(email, 7);
});

it('tells in no letter of the other place, though it is the same address', () => {
  const letters = service.mailbox.lettersTo(email).map(whole);
  const about = letters.map(told);
  expect(about.filter((places) => places.length !== 1)).toEqual([]);
  expect(about.flat().filter((place) => place === cori)).toHaveLength(4);
  expect(about.flat().filter((place) => place === cisterna)).toHaveLength(3);
  // Two letters in one would be found.
  expect(told(`${letters[0]} ${letters[1]}`)).toEqual([cori, cisterna]);
});

it('lists at each desk only its own people to call', async () => {
  for (const place of [cori, cisterna] as const) {
    expect(called.get(place)).toContain(firstName);
    expect(told(called.get(place) ?? '')).toEqual([place]);
  }
});

it('writes to staff about their own place, and never about a person', async () => {
  const administrator = 'amministrazione';
  const invited = { [cori]: 'Nuova di Collina', [cisterna]: 'Nuova di Pianura' };
  for (const place of [cori, cisterna] as const) {
    await ask(administrator, 'POST', '/api/administration/staff', {
      name: invited[place],
      email: `nuova.${place}@comune.example`,
      languages: ['ur'],
      roles: [
        { role: 'mediator', municipalities: [place], from: '2027-01-11', to: null, authorisation },
      ],
    });
  }
  for (const place of [cori, cisterna] as const) {
    const other = place === cori ? cisterna : cori;
    const letter = whole(await service.mailbox.letterTo(`nuova.${place}@comune.example`));
    expect(letter).toContain(invited[place]);
    expect(letter).not.toMatch(new RegExp(`${invited[other]}|nuova\\.${other}|${firstName}`));
    expect(told(letter)).toEqual([]);
  }
});

it('warns both contacts of an emergency access without a word about the person', async () => {
  const told = [cori, cisterna, '059001'];
  for (const municipality of told) {
    const contact = { name: 'Ufficio privacy', email: `privacy.${municipality}@comune.example` };
    const path = `/api/administration/data-protection-contacts/${municipality}`;
    await ask('amministrazione', 'PUT', path, contact);
  }
  // She mediates elsewhere, and is a social worker there too.
  await service.database.everything(
    `INSERT INTO identity.assignment (operator_id, municipality, role, valid_from)
       SELECT '0190a1b2-0000-7000-8000-00000000d003', place, 'social_worker', '2026-01-01'
         FROM unnest(ARRAY['059001', '059005']) AS place`,
  );
  await cookieOf('samira');
  // As if she had just shown her app.
  await service.database.everything(
    "UPDATE identity.session SET proven_by = 'totp', proven_at = seen_at",
  );
  await ask('samira', 'POST', '/api/emergency-access', {
    municipality: cori,
    subject: ids.get(cori),
    danger: 'health',
    reason: 'In ospedale, serve sapere chi chiamare.',
  });
  const personal = [
    firstName,
    phone,
    phoneOfWhoIsCalled,
    email,
    ...marks[cori],
    ...marks[cisterna],
  ];
  for (const municipality of told) {
    const letter = whole(await service.mailbox.letterTo(`privacy.${municipality}@comune.example`));
    expect(personal.filter((mark) => letter.includes(mark))).toEqual([]);
  }
});

async function callsAt(place: Place): Promise<void> {
  called.set(place, JSON.stringify(await ask(staff[place], 'GET', '/api/desk/calls')));
}

/** Everybody who comes to Cori that Tuesday is moved; who left only a phone is called. */
async function closeCori(): Promise<void> {
  const closure = {
    municipality: cori,
    deskId: deskOf(cori),
    firstDay: '2026-12-15',
    lastDay: '2026-12-15',
    reason: 'assemblea del personale',
  };
  const change = { kind: 'enter-closure', closure };
  const path = '/api/management/desk-changes';
  const { seen } = await ask<{ seen: string }>(staff[cori], 'POST', `${path}/preview`, change);
  await ask(staff[cori], 'POST', path, { change, seen, cancel: [] });
}
