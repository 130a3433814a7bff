import { anybodyElse, ourMunicipality, signedInId } from '../place';
import { access, aMoment, inView, laterOn, type Access, type Allowed } from './access';

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
  'platform.emergency_access': {
    row: ({ name, id, municipality, theirs }) => ({
      id,
      municipality,
      subject: id,
      reason: 'una ragione lunga abbastanza',
      operator_id: theirs ? signedInId : anybodyElse,
      operator_name: 'Ada Prova',
      role: 'social_worker',
      // Whoever opened the last one works for the municipality in view.
      from_municipalities: name === 'foreign' ? [ourMunicipality] : ['059099'],
      opened_at: aMoment,
      ends_at: laterOn,
    }),
    reads: {
      operator: 'all',
      administrator: 'all',
      mediator: openedByThem,
      coordinator: openedByThem,
      emergency: openedByThem,
      'emergency that is over': openedByThem,
      service: ['ours', 'ours, not theirs', 'foreign'],
      worker: ['ours', 'ours, not theirs', 'foreign'],
    },
    // As social workers, which the row must say.
    inserts: { operator: openedByThem },
    updates: { operator: openedByThem, administrator: 'all' },
    deletes: { operator: openedByThem },
    touch: ['closed_at', aMoment],
    push: ['operator_id', anybodyElse],
  },
};
