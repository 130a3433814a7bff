import { access, aMoment, inView, type Access, type Allowed } from './access';

const everyApp: Allowed = {
  'no scope': 'all',
  visitor: 'all',
  operator: 'all',
  mediator: 'all',
  coordinator: 'all',
  administrator: 'all',
  'sign-in': 'all',
  service: 'all',
};

export const platformAccess: Readonly<Record<string, Access>> = {
  'platform.outbox': access({
    row: ({ id, municipality }) => ({
      id,
      municipality,
      name: 'appointment-booked',
      payload: {},
      occurred_at: aMoment,
      attempts: 0,
    }),
    // The relay does not know whose event comes next, so its login sees them all.
    reads: { ...inView, 'worker without scope': 'all', worker: 'all', sweeper: 'all' },
    writes: { ...inView, 'worker without scope': 'all', worker: 'all', sweeper: 'all' },
    touch: ['relayed_at', aMoment],
  }),
  'platform.answer_given': access({
    row: ({ id, municipality }) => ({
      municipality,
      key: id,
      digest: 'digest',
      answer: {},
      given_at: aMoment,
    }),
    reads: inView,
    writes: inView,
    touch: ['digest', 'another'],
  }),
  'platform.read_audit': {
    row: ({ id, municipality }) => ({
      id,
      read_at: aMoment,
      reader: id,
      role: 'desk_operator',
      municipality,
      subject: id,
      field_classes: ['contact'],
      purpose: 'desk-work',
      request_id: 'spec',
    }),
    // The chain of seals runs through the whole district; who makes it acts for nobody.
    reads: { operator: 'own', administrator: 'own', sweeper: 'all' },
    inserts: inView,
    updates: {},
    deletes: {},
    touch: ['purpose', 'another'],
  },
  'platform.backup_taken': access({
    row: ({ id }) => ({ id, taken_at: aMoment, bytes: 1 }),
    reads: {
      coordinator: 'all',
      administrator: 'all',
      service: 'all',
      worker: 'all',
      sweeper: 'all',
    },
    writes: { service: 'all', worker: 'all', sweeper: 'all' },
    touch: ['taken_at', aMoment],
  }),
  // Counted before anybody is known, by keyed hashes: the app needs no scope for it.
  'platform.attempt': access({
    row: ({ id }) => ({ key: id, points: 1, expire: 1 }),
    reads: everyApp,
    writes: everyApp,
    touch: ['points', 2],
  }),
};
