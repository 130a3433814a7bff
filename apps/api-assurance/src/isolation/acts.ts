import { operatorRoles, type OperatorRole } from '@one-stop-shop/identity/contracts';
import type { VisitKind } from './visits';

/** Something that somebody may try, and who is let on. */
export interface Act {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  path(id: string): string;
  /** @param shown when the visit was booked for */
  body?(id: string, shown: string): unknown;
  /** Roles that are let on, for objects within their reach. */
  readonly roles: readonly OperatorRole[];
  /** Whether the id is one of an appointment, and which kinds of it a role reaches. */
  readonly about?: Readonly<Partial<Record<OperatorRole, readonly VisitKind[]>>>;
  /** Whether it takes the visit out of its mediator's sight: it has visits of its own to act on. */
  readonly usesUp?: boolean;
}

const desk: readonly OperatorRole[] = ['desk_operator', 'social_worker'];
const withMediator: readonly OperatorRole[] = [...desk, 'mediator'];
const administrator: readonly OperatorRole[] = ['district_administrator'];

/** At the desk all visits of the municipality; for a mediator those whom a grant shows. */
const reached: Act['about'] = {
  desk_operator: ['theirs', 'theirs, later', 'ours'],
  social_worker: ['theirs', 'theirs, later', 'ours'],
  mediator: ['theirs'],
};

const look = (name: string, roles: readonly OperatorRole[], path: string): Act => ({
  name,
  method: 'GET',
  path: () => path,
  roles,
});

const write = (name: string, roles: readonly OperatorRole[], path: string, body: unknown): Act => ({
  name,
  method: 'POST',
  path: () => path,
  body: () => body,
  roles,
});

const aboutVisit = (
  name: string,
  roles: readonly OperatorRole[],
  path: (id: string) => string,
  body?: Act['body'],
): Act => ({
  name,
  method: body ? 'POST' : 'GET',
  path,
  ...(body && { body }),
  roles,
  about: reached,
});

const usingUp = (act: Act): Act => ({ ...act, usesUp: true });

const days = 'from=2026-11-23&to=2026-11-29';

/** A new route of the service adds its line here; the roles are written down, not computed. */
export const acts: readonly Act[] = [
  look('read the agenda', desk, `/api/desk/agenda?${days}`),
  look('read the own agenda', ['mediator'], `/api/mediation/agenda?${days}`),
  look('look for free places', desk, `/api/desk/slots?${days}`),
  look('read the call list', desk, '/api/desk/calls'),
  write('record a call', desk, `/api/desk/calls/not-an-id`, { outcome: 'reached' }),
  aboutVisit(
    'record an arrival',
    withMediator,
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
    'see the visits of one contact',
    desk,
    (id) => `/api/desk/appointments/${id}/of-contact`,
  ),
  write('look for the visits of a contact', desk, '/api/desk/appointments/of-contact', {
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
  aboutVisit('learn who looked', desk, (id) => `/api/oversight/readings/${id}`),
  look('see the desks kept', [...desk, ...administrator], '/api/management/desks'),
  write('weigh a closure', [...desk, ...administrator], '/api/management/desk-changes/preview', {
    kind: 'enter-closure',
    closure: {
      municipality: '059005',
      deskId: null,
      firstDay: '2026-12-07',
      lastDay: '2026-12-07',
      reason: 'riunione',
    },
  }),
  look('see the mediators kept', [...desk, ...administrator], '/api/management/mediators'),
  write('see staff', administrator, '/api/administration/staff/search', {}),
  write(
    'approve a recovery',
    administrator,
    '/api/administration/staff/not-an-id/recovery/approve',
    {},
  ),
  look('see what waits to be approved', administrator, '/api/administration/approvals'),
  write('approve a role', administrator, '/api/administration/approvals/not-an-id/decide', {}),
  write(
    'send a link to approve',
    administrator,
    '/api/administration/approvals/not-an-id/link',
    {},
  ),
  look('see who is responsible', administrator, '/api/administration/responsibles'),
  write(
    'wish for somebody responsible',
    administrator,
    '/api/administration/responsibles/059006',
    {},
  ),
  look('search readings', administrator, '/api/oversight/readings'),
  look('see the state of the system', administrator, '/api/oversight/state'),
  write('open an emergency access', ['social_worker'], '/api/emergency-access', {}),
  look('see the own account', operatorRoles, '/api/account'),
];
