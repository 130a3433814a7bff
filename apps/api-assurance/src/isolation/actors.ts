import type { AccessScope } from '@one-stop-shop/shared/server';
import {
  aMoment,
  foreignId,
  foreignMunicipality,
  formKey,
  itsNeighbour,
  ourMunicipality,
  signedInId,
  visitorKey,
  type ActorName,
  type SignedInActor,
} from '@one-stop-shop/shared/server/testing';
import { contexts } from '../../../contexts';
import { promised } from '../promises/promised';

/** Somebody at the database: the group of its login, and the settings of a transaction. */
export interface Actor {
  readonly group: 'desk_app' | 'desk_worker' | 'desk_owner';
  readonly settings: Readonly<Record<string, string>>;
}

/** Of every transaction; what is written down about it must say the same. */
export const requestId = 'spec';
export const purpose = 'desk-work';

const inView = [ourMunicipality, itsNeighbour(ourMunicipality)].join();

const scoped = (
  asker: AccessScope['asker'] | 'signed_in',
  more: Record<string, string> = {},
): Actor => ({
  group: 'desk_app',
  settings: {
    'app.asker': asker,
    'app.municipalities': inView,
    'app.now': aMoment,
    'app.request': requestId,
    'app.purpose': purpose,
    'app.form': formKey,
    ...more,
  },
});

const signedInAs = (role: string, permissions: readonly string[]): Record<string, string> => ({
  'app.operator': signedInId,
  'app.role': role,
  'app.permissions': permissions.join(),
});

/** What the contexts let an actor hold. */
export const heldBy = (actor: SignedInActor): readonly string[] =>
  promised.flatMap(({ heldBy: held }) => held[actor] ?? []);

const signedIn = (actor: SignedInActor, role: string, more: Record<string, string> = {}): Actor =>
  scoped('signed_in', { ...signedInAs(role, heldBy(actor)), ...more });

/** Whatever else a transaction may say of itself. */
const everything = {
  ...signedInAs(
    'district_administrator',
    contexts.flatMap(({ permissions }) => Object.values<string>(permissions)),
  ),
  'app.visitor_key': visitorKey,
};

/** With an access about the person of the row that is foreign and theirs. */
const inEmergency = (now: string): Actor =>
  scoped('emergency', {
    'app.municipalities': foreignMunicipality,
    'app.operator': signedInId,
    'app.role': 'social_worker',
    'app.emergency_access': foreignId,
    'app.now': now,
  });

/** Everybody whom policies tell apart. */
export const actors: Readonly<Record<ActorName, Actor>> = {
  'no scope': { group: 'desk_app', settings: {} },
  'worker without scope': { group: 'desk_worker', settings: {} },
  visitor: scoped('visitor', { 'app.visitor_key': visitorKey }),
  operator: signedIn('operator', 'social_worker'),
  'desk operator': signedIn('desk operator', 'desk_operator'),
  // No role is like these two, who each hold one of two permissions that open the same rows.
  'books and plans': signedIn('books and plans', 'desk_operator'),
  'moves and tells': signedIn('moves and tells', 'desk_operator'),
  mediator: signedIn('mediator', 'mediator'),
  'mediator who looks': signedIn('mediator who looks', 'mediator'),
  // The grant to see who came is over; the visit is still listed.
  'mediator afterwards': signedIn('mediator afterwards', 'mediator', {
    'app.now': '2026-11-24T18:00:00Z',
  }),
  coordinator: signedIn('coordinator', 'district_coordinator'),
  administrator: signedIn('administrator', 'district_administrator'),
  emergency: inEmergency('2026-11-24T15:10:00Z'),
  'emergency that is over': inEmergency('2026-11-24T15:20:00Z'),
  // The access says one municipality, and is about somebody of another.
  'emergency astray': scoped('emergency', {
    ...{ 'app.municipalities': ourMunicipality, 'app.role': 'mediator' },
    ...{ 'app.operator': signedInId, 'app.emergency_access': signedInId },
    'app.now': '2026-11-24T15:10:00Z',
  }),
  'sign-in': scoped('sign_in', { 'app.municipalities': '' }),
  order: scoped('on_order', everything),
  approval: scoped('approval'),
  'set-up': scoped('set_up'),
  worker: { ...scoped('worker'), group: 'desk_worker' },
  sweeper: { ...scoped('worker', { 'app.municipalities': '' }), group: 'desk_worker' },
  // What a function does with the rights of the owner, for whoever asks.
  'owner at work': { group: 'desk_owner', settings: {} },
  // Neither program gets anywhere in the scope of the other.
  'api as worker': scoped('worker', everything),
  'worker as sign-in': { ...scoped('sign_in', everything), group: 'desk_worker' },
  'worker as visitor': { ...scoped('visitor', everything), group: 'desk_worker' },
  'worker as operator': { ...scoped('signed_in', everything), group: 'desk_worker' },
  'worker in emergency': { ...inEmergency(aMoment), group: 'desk_worker' },
};
