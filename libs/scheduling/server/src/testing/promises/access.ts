import {
  access,
  type Access,
  type Allowed,
  aMoment,
  anybodyElse,
  anyScope,
  laterOn,
  type Place,
  signedInId,
  visitorKey,
} from '@one-stop-shop/shared/server/testing';

/** Hangs on the door of the desk: everybody reads it. */
const published = { reads: anyScope('all') };

const managers: Allowed = { operator: 'own', administrator: 'own' };
/** Hours and shifts change on the order of whoever keeps them, once the service has weighed whom it hits. */
const planned: Allowed = { order: 'own' };
const setUp: Allowed = { 'set-up': 'own' };

const desk = ({ id, municipality }: Place): Record<string, unknown> => ({
  municipality,
  desk_id: id,
});

export const schedulingAccess: Readonly<Record<string, Access>> = {
  'scheduling.desk': access({
    ...published,
    row: ({ id, municipality }) => ({ id, municipality, name: 'Sportello' }),
    inserts: { ...managers, ...setUp },
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
    inserts: { ...managers, ...planned, ...setUp },
    updates: { ...managers, ...planned },
    deletes: planned,
    touch: ['address', 'Via Prova 2'],
  }),
  'scheduling.opening': access({
    ...published,
    inserts: { ...managers, ...planned, ...setUp },
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
    inserts: planned,
    updates: planned,
    deletes: planned,
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
    inserts: { ...planned, ...setUp },
    updates: planned,
    deletes: planned,
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
    ...published,
    // The account says what a mediator is called; the worker follows it.
    inserts: { order: 'all', 'set-up': 'all' },
    updates: { worker: 'all', sweeper: 'all' },
    row: ({ id }) => ({ id, name: 'Mira', languages: ['ar'] }),
    touch: ['name', 'Miriam'],
  }),
  'scheduling.received_as': access({
    row: ({ id }) => ({
      ...{ mediator_id: id, receives_as: 'woman' },
      ...{ said_by: signedInId, said_at: aMoment },
    }),
    // Those who plan shifts, and those who move visits. No visitor, no mediator, nobody at night.
    reads: {
      ...{ operator: 'all', 'books and plans': 'all', administrator: 'all' },
      ...{ 'moves and tells': 'all', order: 'all' },
    },
    inserts: { operator: 'all', 'books and plans': 'all', administrator: 'all', 'set-up': 'all' },
    deletes: { operator: 'all', 'books and plans': 'all', administrator: 'all' },
    lies: [
      {
        said: { said_by: anybodyElse },
        by: ['operator', 'books and plans', 'administrator'],
      },
    ],
    touch: ['said_at', laterOn],
  }),
  'scheduling.shift': access({
    ...published,
    inserts: { ...planned, ...setUp },
    updates: { ...planned, worker: 'own' },
    deletes: { ...planned, worker: 'own' },
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
    inserts: planned,
    deletes: planned,
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
    ...published,
    inserts: { 'set-up': 'all' },
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
    ...published,
    inserts: {
      visitor: 'own',
      operator: 'own',
      'books and plans': 'own',
      'moves and tells': 'own',
      order: 'own',
    },
    lies: [{ said: { active: false } }],
    // A place is given up, a visitor's only by whoever holds the visit, and never taken back.
    updates: { visitor: 'key', operator: 'own', 'moves and tells': 'own', order: 'own' },
    wrongs: [{ set: 'seat = 2' }],
    row: (place) => ({
      ...desk(place),
      id: place.id,
      seat: 1,
      mediator_id: place.id,
      starts_at: aMoment,
      ends_at: laterOn,
      active: true,
    }),
    touch: ['active', false],
  }),
  // Each sees and takes back what they did themselves, of no colleague.
  'scheduling.undoable_change': access({
    row: ({ id, municipality, theirs }) => ({
      municipality,
      appointment_id: id,
      operator_id: theirs ? signedInId : anybodyElse,
      act: 'cancel',
      left_reservation_id: id,
      held_reservation_id: id,
      done_at: aMoment,
    }),
    reads: { operator: 'theirs', 'moves and tells': 'theirs' },
    writes: { operator: 'theirs', 'moves and tells': 'theirs' },
    touch: ['undone_at', laterOn],
  }),
  'scheduling.contact': access({
    row: ({ id, municipality }) => ({
      id,
      municipality,
      first_name: 'Fatima',
      for_someone_else: false,
      recorded_at: aMoment,
    }),
    reads: {
      operator: 'own',
      'moves and tells': 'own',
      mediator: 'theirs',
      'mediator afterwards': [],
      emergency: ['foreign, theirs'],
      order: 'own',
      worker: 'own',
    },
    // A visitor leaves a name and how to be reached, and can't read it again.
    inserts: { visitor: 'own', operator: 'own', 'books and plans': 'own' },
    touch: ['first_name', 'Fatma'],
  }),
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
      'moves and tells': 'own',
      mediator: 'theirs',
      emergency: ['foreign, theirs'],
      'owner at work': 'all',
      order: 'own',
      worker: 'own',
    },
    inserts: { visitor: 'key', operator: 'own', 'books and plans': 'own' },
    lies: [
      { said: { state: 'arrived' }, by: ['visitor'] },
      { said: { channel: 'walk_in' }, by: ['visitor'] },
      { said: { words: 'not sealed' } },
      { said: { practitioner_id: anybodyElse, practice: 'tutoring' }, by: ['visitor'] },
    ],
    updates: {
      visitor: 'key',
      operator: 'own',
      'moves and tells': 'own',
      mediator: 'theirs',
      'mediator who looks': [],
      'mediator afterwards': [],
      order: 'own',
      worker: 'own',
    },
    wrongs: [
      { set: "state = 'fulfilled'", by: ['visitor'] },
      { set: "state = 'fulfilled', cancelled_by = 'person'", by: ['visitor'] },
      { set: "state = 'cancelled', cancelled_by = 'desk'", by: ['visitor', 'mediator'] },
      { set: "link_hash = 'another', code_hash = 'another'", by: ['visitor'] },
      { set: `mediator_id = '${anybodyElse}'`, by: ['mediator'] },
    ],
    touch: ['words', 'parole'],
  }),
};
