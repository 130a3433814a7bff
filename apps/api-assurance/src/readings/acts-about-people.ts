import type { Answer } from '@one-stop-shop/api/testing';
import { cori } from '@one-stop-shop/scheduling/server/testing';
import { instantOf } from '@one-stop-shop/shared/domain';
import { dayOfVisits, type DistrictWithPeople } from '../district/district-with-people';

type Act = (district: DistrictWithPeople) => Promise<Answer>;

/** Operations that know nothing of the people served, by how their paths begin. */
export const aboutNobodyServed: Readonly<Record<string, string>> = {
  '/api/health': 'whether the service lives',
  '/api/session': 'whoever signs in',
  '/api/account': 'one’s own account',
  '/api/administration/staff': 'those who work here',
  '/api/administration/approvals': 'those who are to work here',
  '/api/administration/responsibles': 'an official of the municipality',
  '/api/administration/data-protection-contacts': 'an address of the municipality',
  '/api/administration/emergency-access': 'who opened which access; of the person only the id',
  '/api/management/desks': 'what hangs on the door',
  '/api/emergency-access': 'who opened which access; of the person only the id',
  '/api/public/invitation': 'those who are invited to work here',
  '/api/public/approval': 'those who are to work here',
  '/api/public/sign-in-ways': 'ways to sign in',
};

const desk = 'sportello.cori';
const office = 'amministrazione';
const weeks = `from=${dayOfVisits}&to=2026-12-20`;
const days = `from=${dayOfVisits}&to=${dayOfVisits}`;
const at = (time: string): string => instantOf(dayOfVisits, time).toISOString();

const closing = {
  kind: 'enter-closure',
  closure: {
    municipality: '059006',
    deskId: cori,
    firstDay: dayOfVisits,
    lastDay: dayOfVisits,
    reason: 'riunione',
  },
};
const beingAway = {
  kind: 'enter-absence',
  absence: {
    mediatorId: '0190a1b2-0000-7000-8000-00000000d001',
    firstDay: dayOfVisits,
    lastDay: dayOfVisits,
    hours: null,
  },
};

const get =
  (who: string, path: (subject: string) => string): Act =>
  (district) =>
    district.ask(who, 'GET', path(district.subjects[0] ?? ''));

const post =
  (
    who: string,
    path: (subject: string) => string,
    body: (district: DistrictWithPeople) => unknown,
  ): Act =>
  (district) =>
    district.ask(who, 'POST', path(district.subjects[0] ?? ''), body(district));

/** The page of the second person's link. */
const opened = ({ subjects }: DistrictWithPeople): string =>
  `/api/public/managed-appointment/${subjects[1]}`;

/** Makes a change after its preview, as its screen does. */
const make =
  (who: string, path: string, change: unknown): Act =>
  async (district) => {
    const preview = await district.ask(who, 'POST', `${path}/preview`, change);
    const { seen } = preview.body as { seen: string };
    return district.ask(who, 'POST', path, { change, seen, cancel: [] });
  };

const recordCall: Act = async (district) => {
  const calls = await district.ask(desk, 'GET', '/api/desk/calls');
  const [call] = calls.body as { messageId: string }[];
  return district.ask(desk, 'POST', `/api/desk/calls/${call?.messageId}`, { outcome: 'reached' });
};

/**
 * How every other operation is asked so that it answers as much about people as it ever
 * does. They follow each other in this order: what ends a visit comes last.
 */
export const actsAboutPeople: Readonly<Record<string, Act>> = {
  'GET /api/desk/agenda': get(desk, () => `/api/desk/agenda?${days}`),
  'GET /api/mediation/agenda': get('amrit', () => `/api/mediation/agenda?${days}`),
  'GET /api/desk/calls': get(desk, () => '/api/desk/calls'),
  'GET /api/desk/slots': get(desk, () => `/api/desk/slots?${days}`),
  'GET /api/public/desks': get('nobody', () => '/api/public/desks'),
  'GET /api/public/slots': get('nobody', () => `/api/public/slots?${days}`),
  'GET /api/public/municipalities': get('nobody', () => '/api/public/municipalities'),
  'GET /api/management/closed-days': get(desk, () => '/api/management/closed-days'),
  'GET /api/management/mediators': get(office, () => '/api/management/mediators'),
  'GET /api/oversight/readings': get(
    office,
    () => '/api/oversight/readings?from=2026-11-20&to=2026-11-23',
  ),
  'GET /api/oversight/readings/{subject}': get(
    desk,
    (subject) => `/api/oversight/readings/${subject}`,
  ),
  'GET /api/oversight/readings/{subject}/export': get(
    desk,
    (subject) => `/api/oversight/readings/${subject}/export?language=it`,
  ),
  'GET /api/oversight/readers': get(office, () => '/api/oversight/readers'),
  'GET /api/oversight/state': get(office, () => '/api/oversight/state'),
  'POST /api/public/managed-appointment/open': post(
    'nobody',
    () => '/api/public/managed-appointment/open',
    ({ token }) => ({ token }),
  ),
  'GET /api/public/managed-appointment/{id}': (district) =>
    district.ask('the link', 'GET', opened(district)),
  'POST /api/management/desk-changes/preview': post(
    desk,
    () => '/api/management/desk-changes/preview',
    () => closing,
  ),
  'POST /api/management/shift-changes/preview': post(
    office,
    () => '/api/management/shift-changes/preview',
    () => beingAway,
  ),
  'POST /api/public/appointments': post(
    'nobody',
    () => '/api/public/appointments',
    () => ({
      deskId: cori,
      startsAt: at('17:00'),
      language: 'fr',
      firstName: 'Margheritina',
    }),
  ),
  'POST /api/desk/appointments': post(
    desk,
    () => '/api/desk/appointments',
    () => ({
      deskId: cori,
      startsAt: at('17:20'),
      language: 'fr',
      firstName: 'Girasolina',
      channel: 'phone',
    }),
  ),
  'POST /api/desk/appointments/of-contact': post(
    desk,
    () => '/api/desk/appointments/of-contact',
    () => ({ phone: '333 1110001', email: 'quintiliana@x.invalid' }),
  ),
  'GET /api/desk/appointments/{id}/of-contact': get(
    desk,
    (id) => `/api/desk/appointments/${id}/of-contact`,
  ),
  'POST /api/desk/appointments/give-up': async (district) => {
    const booked = await district.ask(desk, 'POST', '/api/desk/appointments', {
      deskId: cori,
      startsAt: at('16:00'),
      language: 'fr',
      firstName: 'Girasolina',
      channel: 'phone',
    });
    const { id } = booked.body as { id: string };
    return district.ask(desk, 'POST', '/api/desk/appointments/give-up', {
      visits: [{ id, shown: at('16:00') }],
    });
  },
  'POST /api/desk/calls/{messageId}': recordCall,
  'POST /api/desk/appointments/{id}/move': post(
    desk,
    (id) => `/api/desk/appointments/${id}/move`,
    () => ({ startsAt: at('17:40'), shown: at('16:20') }),
  ),
  'POST /api/public/managed-appointment/{id}/move': (district) =>
    district.ask('the link', 'POST', `${opened(district)}/move`, {
      startsAt: at('16:20'),
      shown: at('16:40'),
    }),
  'POST /api/public/managed-appointment/{id}/put-away': (district) =>
    district.ask('the link', 'POST', `${opened(district)}/put-away`, {}),
  'POST /api/management/shift-changes': make(office, '/api/management/shift-changes', beingAway),
  'POST /api/management/desk-changes': make(desk, '/api/management/desk-changes', closing),
  'POST /api/public/managed-appointment/{id}/cancel': async (district) => {
    const visit = await district.ask('the link', 'GET', opened(district));
    const { startsAt: shown } = visit.body as { startsAt: string };
    return district.ask('the link', 'POST', `${opened(district)}/cancel`, { shown });
  },
  'POST /api/desk/appointments/{id}/cancel': async (district) => {
    // The closure of before may have moved it.
    const [id = ''] = district.subjects;
    const { body } = await district.ask(desk, 'GET', `/api/desk/agenda?${weeks}`);
    const { entries } = body as { entries: { id: string; startsAt: string }[] };
    const shown = entries.find((entry) => entry.id === id)?.startsAt;
    return district.ask(desk, 'POST', `/api/desk/appointments/${id}/cancel`, { shown });
  },
  'POST /api/desk/appointments/{id}/attendance': async (district) => {
    district.waitUntil(at('16:05'));
    const path = `/api/desk/appointments/${district.subjects[2]}/attendance`;
    const seen = { from: 'booked', shown: at('16:00') };
    return district.ask('sportello.aprilia', 'POST', path, { state: 'arrived', ...seen });
  },
};
