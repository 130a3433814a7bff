import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import { appointmentSubject } from '@one-stop-shop/scheduling/contracts';
import { lookAt, sendTo, type Act } from '@one-stop-shop/shared/server/testing';

const desk: readonly OperatorRole[] = ['desk_operator', 'social_worker'];
const receiving: readonly OperatorRole[] = ['mediator', 'practitioner'];
const keepers: readonly OperatorRole[] = [...desk, 'district_administrator'];

/** At the desk all visits of the municipality; for who receives them those whom a grant shows. */
const about: Act['about'] = {
  subject: appointmentSubject,
  reached: {
    desk_operator: ['theirs', 'theirs, later', 'ours'],
    social_worker: ['theirs', 'theirs, later', 'ours'],
    mediator: ['theirs'],
    practitioner: ['theirs'],
  },
};

const aboutVisit = (
  name: string,
  roles: readonly OperatorRole[],
  path: (id: string) => string,
  body?: Act['body'],
): Act => ({ name, method: body ? 'POST' : 'GET', path, ...(body && { body }), roles, about });

const usingUp = (act: Act): Act => ({ ...act, usesUp: true });

const days = 'from=2026-11-23&to=2026-11-29';

export const schedulingActs: readonly Act[] = [
  lookAt('read the agenda', desk, `/api/desk/agenda?${days}`),
  lookAt('read the own agenda', receiving, `/api/mediation/agenda?${days}`),
  lookAt('look for free places', desk, `/api/desk/slots?${days}`),
  aboutVisit(
    'record an arrival',
    [...desk, ...receiving],
    (id) => `/api/desk/appointments/${id}/attendance`,
    (_, shown) => ({ state: 'fulfilled', from: 'booked', shown }),
  ),
  usingUp(
    aboutVisit(
      'move',
      desk,
      (id) => `/api/desk/appointments/${id}/move`,
      (_, shown) => ({ startsAt: '2026-12-03T09:00:00+01:00', shown }),
    ),
  ),
  usingUp(
    aboutVisit(
      'cancel',
      desk,
      (id) => `/api/desk/appointments/${id}/cancel`,
      (_, shown) => ({ shown }),
    ),
  ),
  aboutVisit(
    'take back a change',
    desk,
    (id) => `/api/desk/appointments/${id}/undo`,
    (_, shown) => ({ act: 'cancel', shown }),
  ),
  aboutVisit('see whether a woman is asked for', desk, (id) => `/api/desk/appointments/${id}/wish`),
  aboutVisit(
    'see the visits of one contact',
    desk,
    (id) => `/api/desk/appointments/${id}/of-contact`,
  ),
  aboutVisit(
    'read what somebody wrote',
    ['social_worker', ...receiving],
    (id) => `/api/desk/appointments/${id}/words`,
  ),
  aboutVisit('print a ticket', desk, (id) => `/api/desk/appointments/${id}/ticket`),
  sendTo('look for the visits of a contact', desk, '/api/desk/appointments/of-contact', {
    phone: '3331110001',
  }),
  usingUp(
    aboutVisit(
      'give up several',
      desk,
      () => '/api/desk/appointments/give-up',
      (id, shown) => ({ visits: [{ id, shown }] }),
    ),
  ),
  lookAt('see the desks kept', keepers, '/api/management/desks'),
  sendTo('weigh a closure', keepers, '/api/management/desk-changes/preview', {
    kind: 'enter-closure',
    closure: {
      municipality: '059005',
      deskId: null,
      firstDay: '2026-12-07',
      lastDay: '2026-12-07',
      reason: 'riunione',
    },
  }),
  lookAt('see the mediators kept', keepers, '/api/management/mediators'),
  {
    name: 'say as what a mediator receives',
    method: 'PUT',
    path: () => '/api/management/mediators/not-an-id/received-as',
    body: () => ({ receivedAs: null }),
    roles: keepers,
  },
];
