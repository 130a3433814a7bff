import { administrator, joinStaff, type Joined } from './joining-staff.ts';
import { meetPersons, type KnownPerson } from './persons-of-a-district.ts';
import type { RunningRelease } from './running-release.ts';
import { Visitor } from './visitor.ts';

const aprilia = '0190a1b2-0000-7000-8000-000000059001';
const cisterna = '0190a1b2-0000-7000-8000-000000059005';
const cori = '0190a1b2-0000-7000-8000-000000059006';
const samira = '0190a1b2-0000-7000-8000-00000000d003';

/** On the wall of the desks, which is an hour ahead of UTC in November. */
const on = (day: number, time: string): string =>
  new Date(`2026-11-${day}T${time}:00+01:00`).toISOString();

/** What a spec must know of a kept district; everything in it is invented. */
export interface Known {
  /** A visit that is still to come, with what was handed out for it. */
  readonly visit: { readonly deskId: string; readonly startsAt: string };
  readonly code: string;
  readonly token: string;
  readonly operator: { readonly email: string; readonly password: string };
  readonly joined: Joined;
  readonly person: KnownPerson;
}

const operator = { email: 'sportello.cori@demo.invalid', password: 'dimostrazione-cori' };

/** The days, by the moment at which the clock of each begins. */
export const days: Record<string, (release: RunningRelease) => Promise<Partial<Known>>> = {
  [on(20, '10:00')]: bookingDay,
  [on(23, '10:30')]: reminderDay,
  [on(24, '17:30')]: dayOfVisits,
};

async function bookingDay(release: RunningRelease): Promise<Partial<Known>> {
  const { url } = release;
  const nobody = new Visitor(url);
  const book = (deskId: string, startsAt: string, firstName: string, how: object = {}) =>
    nobody.post('/api/public/appointments', {
      ...{ deskId, startsAt, firstName, language: 'fr', ...how },
    });
  const read = await book(cori, on(24, '16:20'), 'Amina', { email: 'amina@x.invalid' });
  await book(cori, on(24, '16:40'), 'Bilal', { phone: '3331110001', words: 'Permesso: rinnovo' });
  await book(aprilia, on(24, '16:00'), 'Chadia', { mediatorLanguage: 'wo', reason: 'work' });
  const toMove = await book(aprilia, on(24, '16:20'), 'Dawit', { email: 'dawit@x.invalid' });
  const toCancel = await book(aprilia, on(24, '17:00'), 'Esi', { email: 'esi@x.invalid' });
  await byLink(url, toMove, 'move', { startsAt: on(24, '16:40'), shown: on(24, '16:20') });
  await byLink(url, toCancel, 'cancel', { shown: on(24, '17:00') });

  const desk = await Visitor.signedIn(url, operator.email, operator.password);
  const enter = (startsAt: string, firstName: string, how: object) =>
    desk.post('/api/desk/appointments', {
      ...{ deskId: cori, startsAt, firstName, language: 'ur', ...how },
    });
  const moved = await enter(on(24, '17:00'), 'Farid', { channel: 'phone', phone: '3331110002' });
  await desk.post(`/api/desk/appointments/${moved['id']}/move`, {
    startsAt: on(24, '17:20'),
    shown: on(24, '17:00'),
  });
  const dropped = await enter(on(24, '17:40'), 'Gul', { channel: 'email', email: 'gul@x.invalid' });
  await desk.post(`/api/desk/appointments/${dropped['id']}/cancel`, { shown: on(24, '17:40') });

  const office = await Visitor.signedIn(
    url,
    'sportello.cisterna@demo.invalid',
    'dimostrazione-cisterna',
  );
  for (const [time, who] of [
    ['15:00', { firstName: 'Hiba', phone: '3331110003' }],
    ['15:20', { firstName: 'Ivan', email: 'ivan@x.invalid' }],
  ] as const)
    await office.post('/api/desk/appointments', {
      ...{ deskId: cisterna, startsAt: on(25, time), language: 'en', channel: 'phone', ...who },
    });
  await changeHours(office);
  await absence(url);
  return {
    operator,
    joined: await joinStaff(release, String(read['id'])),
  };
}

const tokenOf = (booked: Record<string, unknown>): string =>
  String(booked['manageUrl']).split('#')[1] ?? '';

async function byLink(
  url: string,
  booked: Record<string, unknown>,
  act: 'move' | 'cancel',
  body: object,
): Promise<void> {
  const holder = new Visitor(url);
  await holder.post('/api/public/managed-appointment/open', { token: tokenOf(booked) });
  await holder.post(`/api/public/managed-appointment/${booked['id']}/${act}`, body);
}

/** The desk of Cisterna opens an hour later from the 25th on, which hits two visits. */
async function changeHours(office: Visitor): Promise<void> {
  const desks = (await office.get('/api/management/desks')) as unknown as {
    id: string;
    versions: Record<string, unknown>[];
  }[];
  const version = desks.find(({ id }) => id === cisterna)?.versions[0];
  const { id, validFrom, validUntil, standing, ...facts } = version ?? {};
  void [id, validFrom, validUntil, standing];
  const openings = [{ weekday: 3, from: '16:00', until: '18:00' }];
  await apply(office, 'desk', {
    ...{ kind: 'enter-timetable', deskId: cisterna, validFrom: '2026-11-25' },
    facts: { ...facts, openings },
  });
}

async function apply(who: Visitor, what: 'desk' | 'shift', change: object): Promise<void> {
  const path = `/api/management/${what}-changes`;
  const { seen } = await who.post(`${path}/preview`, change);
  await who.post(path, { change, seen, cancel: [] });
}

async function absence(url: string): Promise<void> {
  const office = await Visitor.signedIn(url, ...administrator);
  const days = { firstDay: '2026-12-03', lastDay: '2026-12-04', hours: null };
  await apply(office, 'shift', {
    ...{ kind: 'enter-absence', absence: { mediatorId: samira, ...days } },
  });
}

async function reminderDay({ url }: RunningRelease): Promise<Partial<Known>> {
  const desk = await Visitor.signedIn(url, operator.email, operator.password);
  await desk.get('/api/desk/agenda?from=2026-11-24&to=2026-11-24');
  const calls = (await desk.get('/api/desk/calls')) as unknown as { messageId: string }[];
  if (!calls[0]) throw new Error('nobody is to be called');
  await desk.post(`/api/desk/calls/${calls[0].messageId}`, { outcome: 'reached' });
  const amrit = await Visitor.signedIn(url, 'amrit@demo.invalid', 'dimostrazione-amrit');
  await amrit.get('/api/mediation/agenda?from=2026-11-24&to=2026-11-24');
  await reviewWords(amrit);
  return {};
}

/** One sentence is right as it is, another is mended. */
async function reviewWords(mediator: Visitor): Promise<void> {
  const { language, sentences } = (await mediator.get('/api/words')) as unknown as {
    language: string;
    sentences: { id: string; mark: string; text: string }[];
  };
  for (const [place, mended] of ['', '!'].entries()) {
    const { id, mark: shown, text } = sentences[place] ?? {};
    await mediator.post('/api/words', { id, language, shown, text: `${text}${mended}` });
  }
}

async function dayOfVisits(release: RunningRelease): Promise<Partial<Known>> {
  const { url } = release;
  const desk = await Visitor.signedIn(url, operator.email, operator.password);
  const { entries } = (await desk.get(
    '/api/desk/agenda?from=2026-11-24&to=2026-11-24',
  )) as unknown as { entries: { id: string; firstName: string; startsAt: string }[] };
  for (const [name, ...states] of [
    ['Bilal', 'booked', 'arrived', 'fulfilled'],
    ['Farid', 'booked', 'no_show'],
  ] as const) {
    const visit = entries.find(({ firstName }) => firstName === name);
    const path = `/api/desk/appointments/${visit?.id}/attendance`;
    for (const [index, state] of states.slice(1).entries())
      await desk.post(path, { state, from: states[index], shown: visit?.startsAt });
  }
  const person = await meetPersons(url, on(24, '16:40'));
  release.holdWorker();
  const visit = { deskId: aprilia, startsAt: on(26, '15:20') };
  const who = { firstName: 'Zoe', language: 'fr', email: 'zoe@x.invalid' };
  const coming = await new Visitor(url).post('/api/public/appointments', { ...visit, ...who });
  await desk.get('/api/desk/agenda?from=2026-11-23&to=2026-11-25');
  return { visit, person, code: String(coming['code']), token: tokenOf(coming) };
}
