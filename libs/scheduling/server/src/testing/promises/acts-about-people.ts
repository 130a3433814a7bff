import { instantOf } from '@one-stop-shop/shared/domain';
import {
  ask,
  dayOfVisits,
  type ActAboutPeople,
  type PeopledDistrict,
} from '@one-stop-shop/shared/server/testing';
import { cori } from '../../seed/desk-facts';

type Acts = Readonly<Record<string, ActAboutPeople>>;

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

/** The page of the first person at the desk. */
const ofFirst =
  (act: string) =>
  ({ subjects }: PeopledDistrict): string =>
    `/api/desk/appointments/${subjects[0]}/${act}`;

/** The page of the second person's link. */
const opened = ({ subjects }: PeopledDistrict): string =>
  `/api/public/managed-appointment/${subjects[1]}`;

/** Makes a change after its preview, as its screen does. */
const make =
  (who: string, path: string, change: unknown): ActAboutPeople =>
  async (district) => {
    const preview = await district.ask(who, 'POST', `${path}/preview`, change);
    const { seen } = preview.body as { seen: string };
    return district.ask(who, 'POST', path, { change, seen, cancel: [] });
  };

const booking = (time: string, more: object): object => ({
  deskId: cori,
  startsAt: at(time),
  language: 'fr',
  ...more,
});
const byPhone = { firstName: 'Girasolina', channel: 'phone' };

export const actsAboutVisits: Acts = {
  'GET /api/desk/agenda': ask(desk, 'GET', `/api/desk/agenda?${days}`),
  'GET /api/mediation/agenda': ask('amrit', 'GET', `/api/mediation/agenda?${days}`),
  'GET /api/desk/slots': ask(desk, 'GET', `/api/desk/slots?${days}`),
  'GET /api/desk/appointments/{id}/wish': ask(desk, 'GET', ofFirst('wish')),
  'GET /api/public/desks': ask('nobody', 'GET', '/api/public/desks'),
  'GET /api/public/slots': ask('nobody', 'GET', `/api/public/slots?${days}`),
  'GET /api/management/closed-days': ask(desk, 'GET', '/api/management/closed-days'),
  'GET /api/management/mediators': ask(office, 'GET', '/api/management/mediators'),
  'POST /api/public/managed-appointment/open': ask(
    'nobody',
    'POST',
    '/api/public/managed-appointment/open',
    ({ token }) => ({ token }),
  ),
  'GET /api/public/managed-appointment/{id}': ask('the link', 'GET', opened),
  'GET /api/public/managed-appointment/{id}/places': ask(
    'the link',
    'GET',
    (district) => `${opened(district)}/places?${days}`,
  ),
  'POST /api/management/desk-changes/preview': ask(
    desk,
    'POST',
    '/api/management/desk-changes/preview',
    closing,
  ),
  'POST /api/management/shift-changes/preview': ask(
    office,
    'POST',
    '/api/management/shift-changes/preview',
    beingAway,
  ),
  'POST /api/public/appointments': ask(
    'nobody',
    'POST',
    '/api/public/appointments',
    booking('17:00', { firstName: 'Margheritina' }),
  ),
  'POST /api/desk/appointments': ask(
    desk,
    'POST',
    '/api/desk/appointments',
    booking('17:20', byPhone),
  ),
  'POST /api/desk/appointments/of-contact': ask(desk, 'POST', '/api/desk/appointments/of-contact', {
    phone: '333 1110001',
    email: 'quintiliana@x.invalid',
  }),
  'GET /api/desk/appointments/{id}/of-contact': ask(desk, 'GET', ofFirst('of-contact')),
  'GET /api/desk/appointments/{id}/words': ask('amrit', 'GET', ofFirst('words')),
  'GET /api/desk/appointments/{id}/ticket': ask(desk, 'GET', ofFirst('ticket')),
  'POST /api/public/managed-appointment/{id}/ticket': (district) =>
    district.ask('the link', 'POST', `${opened(district)}/ticket`, {}),
  'POST /api/desk/appointments/give-up': async (district) => {
    const path = '/api/desk/appointments';
    const booked = await district.ask(desk, 'POST', path, booking('16:00', byPhone));
    const { id } = booked.body as { id: string };
    return district.ask(desk, 'POST', `${path}/give-up`, { visits: [{ id, shown: at('16:00') }] });
  },
};

/** In this order: what ends a visit comes last. */
export const actsEndingVisits: Acts = {
  'POST /api/desk/appointments/{id}/move': ask(desk, 'POST', ofFirst('move'), {
    startsAt: at('17:40'),
    shown: at('16:20'),
  }),
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
    const [id] = district.subjects;
    const { body } = await district.ask(desk, 'GET', `/api/desk/agenda?${weeks}`);
    const { entries } = body as { entries: { id: string; startsAt: string }[] };
    const shown = entries.find((entry) => entry.id === id)?.startsAt;
    return district.ask(desk, 'POST', ofFirst('cancel')(district), { shown });
  },
  'POST /api/desk/appointments/{id}/undo': async (district) => {
    const { body } = await district.ask(desk, 'GET', `/api/desk/agenda?${weeks}`);
    const { entries } = body as { entries: { id: string; startsAt: string }[] };
    const shown = entries.find((entry) => entry.id === district.subjects[0])?.startsAt;
    return district.ask(desk, 'POST', ofFirst('undo')(district), { act: 'cancel', shown });
  },
  'POST /api/desk/appointments/{id}/attendance': async (district) => {
    district.waitUntil(at('16:05'));
    const path = `/api/desk/appointments/${district.subjects[2]}/attendance`;
    const seen = { from: 'booked', shown: at('16:00') };
    return district.ask('sportello.aprilia', 'POST', path, { state: 'arrived', ...seen });
  },
};
