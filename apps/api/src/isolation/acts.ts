import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import type { VisitKind } from './visits';

/** Something that somebody may try, and who is let on. */
export interface Act {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  path(id: string): string;
  body?(id: string): unknown;
  /** Roles that are let on, for objects within their reach. */
  readonly roles: readonly OperatorRole[];
  /** Whether the id is one of an appointment, and which kinds of it a role reaches. */
  readonly about?: Readonly<Partial<Record<OperatorRole, readonly VisitKind[]>>>;
}

const desk: readonly OperatorRole[] = ['desk_operator', 'social_worker'];
const withMediator: readonly OperatorRole[] = [...desk, 'mediator'];

/** At the desk all visits of the municipality; for a mediator those that come to them. */
const reached: Act['about'] = {
  desk_operator: ['theirs', 'ours'],
  social_worker: ['theirs', 'ours'],
  mediator: ['theirs'],
};

const visit = (name: string, roles: readonly OperatorRole[], tail: string, body: unknown): Act => ({
  name,
  method: 'POST',
  path: (id) => `/api/desk/appointments/${id}/${tail}`,
  body: () => body,
  roles,
  about: reached,
});

const look = (name: string, path: string, roles: readonly OperatorRole[]): Act => ({
  name,
  method: 'GET',
  path: () => path,
  roles,
});

/** A new route of the service adds its line here; the role table is written, not computed. */
export const acts: readonly Act[] = [
  look('read the agenda', '/api/desk/agenda?from=2026-11-23&to=2026-11-29', withMediator),
  look('look for free places', '/api/desk/slots?from=2026-11-23&to=2026-11-29', desk),
  look('read the call list', '/api/desk/calls', desk),
  visit('record an arrival', withMediator, 'attendance', { state: 'fulfilled' }),
  visit('move', desk, 'move', { startsAt: '2026-12-03T09:00:00+01:00' }),
  visit('cancel', desk, 'cancel', {}),
];
