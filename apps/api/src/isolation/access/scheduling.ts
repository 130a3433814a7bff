import { anybodyElse, signedInId, visitorKey, type Place } from '../place';
import { access, aMoment, anyScope, inView, laterOn, type Access, type Allowed } from './access';

/** Hangs on the door of the desk: everybody reads it, whoever keeps the desk writes it. */
const published = {
  reads: anyScope('all'),
  writes: { operator: 'own', administrator: 'own', service: 'own', worker: 'own' },
} satisfies Pick<Access, 'reads'> & { writes: Allowed };

const desk = ({ id, municipality }: Place): Record<string, unknown> => ({
  municipality,
  desk_id: id,
});

export const schedulingAccess: Readonly<Record<string, Access>> = {
  'scheduling.desk': access({
    ...published,
    row: ({ id, municipality }) => ({ id, municipality, name: 'Sportello' }),
    touch: ['name', 'Lo sportello'],
  }),
  'scheduling.timetable': access({
    ...published,
    row: (place) => ({
      ...desk(place),
      id: place.id,
      valid: '[2026-01-01,)',
      address: 'Via Prova 1',
      email_to_verify: false,
      languages: [],
      slot_minutes: 20,
      seats: 1,
      earliest_minutes: 120,
      latest_days: 60,
      source: 'spec',
    }),
    touch: ['address', 'Via Prova 2'],
  }),
  'scheduling.opening': access({
    ...published,
    row: ({ id, municipality }) => ({
      id,
      municipality,
      timetable_id: id,
      weekday: 2,
      opens: '16:00',
      closes: '18:00',
    }),
    touch: ['weekday', 3],
  }),
  'scheduling.closure': access({
    ...published,
    row: (place) => ({
      ...desk(place),
      id: place.id,
      first_day: '2026-12-24',
      last_day: '2026-12-31',
      reason: 'ferie',
    }),
    touch: ['reason', 'festa'],
  }),
  'scheduling.feast': access({
    ...published,
    row: ({ id, municipality }) => ({
      id,
      municipality,
      rule: id,
      name: 'festa',
      offices: 'open',
      source: 'spec',
    }),
    touch: ['name', 'sagra'],
  }),
  'scheduling.mediator': access({
    reads: anyScope('all'),
    writes: {
      operator: 'all',
      administrator: 'all',
      service: 'all',
      worker: 'all',
      sweeper: 'all',
    },
    row: ({ id }) => ({ id, name: 'Mira', languages: ['ar'] }),
    touch: ['name', 'Miriam'],
  }),
  'scheduling.shift': access({
    ...published,
    row: (place) => ({
      ...desk(place),
      id: place.id,
      mediator_id: place.id,
      weekday: 2,
      starts: '16:00',
      ends: '18:00',
      valid: '[2026-01-01,)',
    }),
    touch: ['weekday', 3],
  }),
  'scheduling.absence': access({
    ...published,
    row: ({ id, municipality }) => ({
      id,
      municipality,
      mediator_id: id,
      first_day: '2026-12-01',
      last_day: '2026-12-04',
    }),
    touch: ['last_day', '2026-12-05'],
  }),
  'scheduling.travel_time': access({
    reads: anyScope('all'),
    writes: { administrator: 'all', service: 'all', worker: 'all', sweeper: 'all' },
    row: ({ id }) => ({
      one: '059001',
      other: '059099',
      valid_from: `2026-01-0${id.at(-1)}`,
      minutes: 20,
      source: 'spec',
    }),
    touch: ['minutes', 30],
  }),
  'scheduling.reservation': access({
    reads: anyScope('all'),
    writes: inView,
    row: (place) => ({
      ...desk(place),
      id: place.id,
      seat: 1,
      mediator_id: place.id,
      starts_at: aMoment,
      ends_at: laterOn,
      active: false,
    }),
    touch: ['seat', 2],
  }),
  'scheduling.contact': {
    row: ({ id, municipality }) => ({
      id,
      municipality,
      first_name: 'Fatima',
      for_someone_else: false,
      recorded_at: aMoment,
    }),
    reads: {
      operator: 'own',
      mediator: 'theirs',
      emergency: ['foreign, theirs'],
      service: 'own',
      worker: 'own',
    },
    // A visitor leaves a name and how to be reached, and can't read it again.
    inserts: { visitor: 'own', operator: 'own', service: 'own', worker: 'own' },
    updates: { visitor: 'own', operator: 'own', service: 'own', worker: 'own' },
    deletes: { visitor: 'own', operator: 'own', service: 'own', worker: 'own' },
    touch: ['first_name', 'Fatma'],
  },
  'scheduling.appointment': access({
    row: (place) => ({
      ...desk(place),
      id: place.id,
      mediator_id: place.theirs ? signedInId : anybodyElse,
      contact_id: place.id,
      reservation_id: place.id,
      starts_at: aMoment,
      ends_at: laterOn,
      state: 'booked',
      channel: 'online',
      language: 'ur',
      link_hash: place.name === 'ours' ? visitorKey : place.id,
      code_hash: `code ${place.id}`,
      booked_at: aMoment,
    }),
    reads: {
      visitor: 'key',
      operator: 'own',
      mediator: 'theirs',
      emergency: ['foreign, theirs'],
      service: 'own',
      worker: 'own',
    },
    writes: { visitor: 'key', operator: 'own', mediator: 'theirs', service: 'own', worker: 'own' },
    touch: ['words', 'parole'],
  }),
};
