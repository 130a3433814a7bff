import {
  access,
  aMoment,
  anybodyElse,
  foreignId,
  formKey,
  laterOn,
  longAgo,
  ourMunicipality,
  signedInId,
  thirdMunicipality,
  type Access,
  type ActorName,
  type Allowed,
  type Facts,
} from '@one-stop-shop/shared/server/testing';
import { promised } from '../promises/promised';
import { purpose, requestId } from './actors';

const openedByThem = ['ours', 'foreign, theirs'] as const;

const everyApp: Allowed = {
  'no scope': 'all',
  visitor: 'all',
  operator: 'all',
  mediator: 'all',
  coordinator: 'all',
  administrator: 'all',
  emergency: 'all',
  'emergency that is over': 'all',
  'sign-in': 'all',
  order: 'all',
  approval: 'all',
  'set-up': 'all',
  'api as worker': 'all',
};

/** Only the answer of the form that is sent; nobody knows the keys of others. */
const answered: Allowed = {
  visitor: 'key',
  operator: 'key',
  mediator: 'key',
  coordinator: 'key',
  administrator: 'key',
  order: 'key',
};
const ofTheForm = { inserts: answered, updates: answered };

const old = ['ours, not theirs', 'foreign'] as const;

const said = (name: string, municipality: string, appointmentId: string): Facts => ({
  name,
  payload: { name, municipality, appointmentId },
});

/** What actors may publish of whom nothing else is promised. */
const usualNews = 'appointment-booked';
const newsOf: Readonly<Partial<Record<ActorName, string>>> = Object.assign(
  {},
  ...promised.map(({ mayPublish }) => mayPublish),
);

/** News by whom it may not be told. */
const newsBeyond = promised.flatMap(({ mayNotPublish = {} }) => Object.entries(mayNotPublish));

export const platformAccess: Readonly<Record<string, Access>> = {
  'platform.outbox': access({
    row: ({ id, municipality, theirs }) => ({
      id,
      municipality,
      ...said('appointment-booked', municipality, id),
      occurred_at: aMoment,
      relayed_at: theirs ? longAgo : aMoment,
    }),
    // The relay does not know whose event comes next, so the worker sees them all.
    reads: { administrator: 'own', worker: 'all', sweeper: 'all' },
    inserts: {
      visitor: 'key',
      operator: 'own',
      'books and plans': 'own',
      'moves and tells': 'own',
      mediator: 'theirs',
      'mediator who looks': [],
      administrator: 'own',
      order: 'own',
      worker: 'own',
      sweeper: 'all',
    },
    says: ({ 'app.now': now = aMoment }, { municipality, id }, actor) => ({
      ...said(newsOf[actor] ?? usualNews, municipality, id),
      occurred_at: now,
      relayed_at: null,
    }),
    lies: [
      { said: { payload: { name: 'appointment-booked', municipality: thirdMunicipality } } },
      { said: { name: 'another' } },
      { said: { occurred_at: laterOn } },
      { said: { relayed_at: aMoment } },
      // What others publish, even about one's own visit, and one's own news about others.
      { said: said('visits-changed', ourMunicipality, signedInId), by: ['visitor'] },
      { said: said('appointment-booked', ourMunicipality, anybodyElse), by: ['visitor'] },
      { said: said('attendance-recorded', ourMunicipality, anybodyElse), by: ['mediator'] },
      // What the permission of another act is asked for.
      ...newsBeyond.map(([name, by]) => ({
        said: said(name, ourMunicipality, signedInId),
        by,
      })),
    ],
    updates: { worker: 'all', sweeper: 'all' },
    // What was handed on long ago, and never by who acts for one municipality.
    deletes: { sweeper: ['ours', 'foreign, theirs'] },
    touch: ['relayed_at', aMoment],
  }),
  'platform.delivery': access({
    row: ({ id, municipality }) => ({
      event: id,
      municipality,
      subscriber: 'plan-messages',
      subject: id,
    }),
    // Whose event comes next nobody knows before, so the worker sees them all.
    reads: { administrator: 'own', worker: 'all', sweeper: 'all' },
    writes: { worker: 'all', sweeper: 'all' },
    touch: ['last_error', 'E_BROKEN'],
  }),
  'platform.answer_given': access({
    row: ({ id, municipality, theirs }) => ({
      municipality,
      key: theirs ? formKey : id,
      digest: 'digest',
      answer: {},
      given_at: theirs ? aMoment : longAgo,
    }),
    ...ofTheForm,
    // Nobody sees what others were answered, but that it is old and may go.
    reads: { ...answered, sweeper: old },
    deletes: { sweeper: old },
    touch: ['digest', 'another'],
  }),
  'platform.read_audit': access({
    row: ({ id, municipality }) => ({
      id,
      read_at: aMoment,
      reader: id,
      role: 'desk_operator',
      municipality,
      subject_kind: 'appointment',
      subject: id,
      field_classes: ['contact'],
      purpose,
      request_id: requestId,
    }),
    // The chain of seals runs through the whole district; who makes it acts for nobody.
    reads: {
      operator: 'own',
      'moves and tells': 'own',
      administrator: 'own',
      sweeper: 'all',
    },
    inserts: {
      visitor: 'key',
      operator: 'own',
      mediator: 'own',
      coordinator: 'own',
      administrator: 'own',
      emergency: ['foreign, theirs'],
      order: 'own',
      worker: 'own',
    },
    says: (settings) => ({
      reader: settings['app.operator'] ?? settings['app.asker'],
      role: settings['app.role'] ?? settings['app.asker'],
      read_at: settings['app.now'],
      emergency_access: settings['app.emergency_access'] ?? null,
    }),
    lies: [
      { said: { reader: anybodyElse } },
      { said: { role: 'somebody else' } },
      { said: { request_id: 'another' } },
      { said: { purpose: 'messages' } },
      { said: { read_at: laterOn } },
      { said: { emergency_access: anybodyElse } },
      { said: { subject: anybodyElse }, by: ['visitor', 'emergency'] },
      { said: { subject_kind: 'person' }, by: ['visitor', 'emergency'] },
    ],
    touch: ['purpose', 'another'],
  }),
  'platform.backup_taken': access({
    row: ({ id }) => ({ id, taken_at: aMoment, bytes: 1 }),
    reads: { administrator: 'all', worker: 'all', sweeper: 'all' },
    inserts: { worker: 'all', sweeper: 'all' },
    updates: { worker: 'all', sweeper: 'all' },
    deletes: { worker: 'all', sweeper: 'all' },
    touch: ['taken_at', aMoment],
  }),
  // Nothing about people: when the service's own work is due, and how it went.
  'platform.recurring_work': access({
    row: ({ name }) => ({ name: name.replace(/[^a-z]/g, '-'), due_at: aMoment }),
    reads: { administrator: 'all', worker: 'all', sweeper: 'all' },
    inserts: { worker: 'all', sweeper: 'all' },
    updates: { worker: 'all', sweeper: 'all' },
    touch: ['due_at', laterOn],
  }),
  // Counted before anybody is known, by keyed hashes: the app needs no scope for it.
  'platform.attempt': access({
    row: ({ id }) => ({ key: id, points: 1, expire: 1 }),
    reads: everyApp,
    inserts: everyApp,
    updates: everyApp,
    deletes: everyApp,
    touch: ['points', 2],
  }),
  // Written and ended by functions of the contexts, seen by whom it lets see.
  'platform.access_grant': access({
    row: ({ id, municipality, theirs }) => ({
      id,
      municipality,
      subject_kind: 'appointment',
      subject: id,
      operator: theirs ? signedInId : anybodyElse,
      permission_class: 'scheduling.see-own-agenda',
      valid_from: aMoment,
      valid_until: laterOn,
      why: 'visit',
      granted_at: aMoment,
    }),
    reads: {
      operator: 'theirs',
      mediator: 'theirs',
      coordinator: 'theirs',
      administrator: 'theirs',
      'owner at work': 'all',
    },
    inserts: { 'owner at work': 'all' },
    updates: { 'owner at work': 'all' },
    touch: ['valid_until', aMoment],
  }),
  'platform.emergency_access': {
    row: ({ name, id, municipality, theirs }) => ({
      id,
      municipality,
      subject_kind: 'appointment',
      subject: name === 'ours' ? foreignId : id,
      reason: 'una ragione lunga abbastanza',
      operator_id: theirs ? signedInId : anybodyElse,
      operator_name: 'Ada Prova',
      // One was opened in a role that they do not have in view.
      role: name === 'ours' ? 'mediator' : 'social_worker',
      // Whoever opened the last one works for the municipality in view.
      from_municipalities: name === 'foreign' ? [ourMunicipality] : ['059099'],
      opened_at: aMoment,
      ends_at: laterOn,
    }),
    reads: {
      operator: 'all',
      'moves and tells': 'all',
      administrator: 'all',
      mediator: openedByThem,
      coordinator: openedByThem,
      emergency: openedByThem,
      'emergency that is over': openedByThem,
      worker: ['ours', 'ours, not theirs', 'foreign'],
    },
    // In the role in view, which the row must say.
    inserts: { operator: openedByThem, 'desk operator': [] },
    updates: { operator: ['foreign, theirs'], 'desk operator': [], administrator: 'all' },
    says: (settings) => ({ role: settings['app.role'] ?? 'nobody' }),
    lies: [{ said: { role: 'mediator' } }],
    deletes: {},
    touch: ['closed_at', aMoment],
    push: ['operator_id', anybodyElse],
  },
};
