import {
  access,
  type Access,
  type Allowed,
  aMoment,
  anyScope,
  itsNeighbour,
  laterOn,
  longAgo,
  places,
} from '@one-stop-shop/shared/server/testing';

const onlyTheSignIn: Allowed = { 'sign-in': 'all' };
const inEveryWay = { inserts: onlyTheSignIn, updates: onlyTheSignIn, deletes: onlyTheSignIn };

// Whoever works for a municipality in view is a colleague.
const colleagues: Allowed = {
  operator: 'own',
  mediator: 'own',
  // Shifts are planned on order, for who works there.
  order: 'own',
  approval: 'own',
  'set-up': 'own',
  worker: 'own',
};

/** Used long ago. */
const over = ['ours', 'foreign, theirs'] as const;

const forTheSignIn = (row: Access['row'], touch: Access['touch']): Access =>
  access({ row, touch, reads: onlyTheSignIn, ...inEveryWay });

export const identityAccess: Readonly<Record<string, Access>> = {
  'identity.municipality': access({
    row: ({ municipality, theirs }) => ({
      code: theirs ? municipality : itsNeighbour(municipality),
      name: 'Altrove',
      cadastral: 'Z999',
      inhabitants: 1,
      lead: false,
      neighbours: [],
    }),
    reads: anyScope('all'),
    inserts: { 'set-up': 'own' },
    touch: ['name', 'Altrove ancora'],
  }),
  'identity.operator': access({
    row: ({ id }) => ({
      id,
      email: `${id}@spec.invalid`,
      name: 'Ada Prova',
      languages: [],
      created_at: aMoment,
    }),
    // Colleagues for who tells a person who looked, plans with mediators or names a team; oneself for all.
    reads: {
      ...colleagues,
      'sign-in': 'all',
      administrator: 'all',
      'books and plans': 'own',
      'moves and tells': 'own',
      coordinator: ['ours'],
      emergency: ['ours'],
      'emergency that is over': ['ours'],
    },
    inserts: { 'sign-in': 'all', administrator: 'all' },
    updates: { 'sign-in': 'all', administrator: 'all' },
    touch: ['name', 'Ada'],
  }),
  'identity.password': access({
    row: ({ id }) => ({ operator_id: id, hash: '$argon2id$', set_at: aMoment }),
    reads: onlyTheSignIn,
    ...inEveryWay,
    touch: ['set_at', aMoment],
  }),
  'identity.assignment': {
    // The last account has no work anywhere: only by the sign-in and administrators it is seen.
    row: ({ name, id, municipality }) => ({
      id,
      municipality,
      operator_id: name === 'foreign' ? places[0]?.id : id,
      // The one that administrators may give alone, since it sees nobody.
      role: name === 'ours, not theirs' ? 'district_coordinator' : 'desk_operator',
      valid_from: '2026-01-01',
    }),
    // For whom somebody works is only known after looking: the sign-in sees them all.
    reads: { ...colleagues, coordinator: 'own', administrator: 'own', 'sign-in': 'all' },
    inserts: { administrator: ['ours, not theirs'], approval: 'own', 'set-up': 'own' },
    updates: { administrator: 'own', approval: 'own' },
    deletes: {},
    touch: ['withdrawn_at', aMoment],
  },
  'identity.role_given_alone': access({
    row: ({ name, id }) => ({ role: name === 'ours, not theirs' ? 'district_coordinator' : id }),
    reads: anyScope('all'),
    touch: ['role', 'another'],
  }),
  'identity.session': access({
    row: ({ id }) => ({
      token_hash: id,
      id,
      operator_id: id,
      opened_at: aMoment,
      seen_at: aMoment,
      ends_at: aMoment,
    }),
    reads: onlyTheSignIn,
    ...inEveryWay,
    touch: ['seen_at', aMoment],
  }),
  'identity.passkey': forTheSignIn(
    ({ id }) => ({
      id,
      operator_id: id,
      credential_id: id,
      public_key: '\\x00',
      counter: 0,
      transports: [],
      backed_up: false,
      name: 'chiave',
      created_at: aMoment,
    }),
    ['name', 'altra chiave'],
  ),
  'identity.authenticator_app': forTheSignIn(
    ({ id }) => ({
      operator_id: id,
      in_use: true,
      sealed_secret: '\\x00',
      made_at: aMoment,
      confirmed_at: aMoment,
    }),
    ['made_at', aMoment],
  ),
  'identity.challenge': forTheSignIn(
    ({ id }) => ({ holder: id, purpose: 'prove', challenge: 'domanda', ends_at: aMoment }),
    ['ends_at', aMoment],
  ),
  'identity.provider_account': access({
    row: ({ id }) => ({
      issuer: 'https://id.spec.invalid',
      subject: id,
      operator_id: id,
      linked_at: aMoment,
    }),
    reads: onlyTheSignIn,
    inserts: onlyTheSignIn,
    deletes: onlyTheSignIn,
    touch: ['linked_at', aMoment],
  }),
  'identity.invitation': access({
    row: ({ id, municipality, theirs }) => ({
      id,
      municipality,
      operator_id: id,
      kind: 'welcome',
      token_hash: id,
      sent_at: aMoment,
      expires_at: laterOn,
      accepted_at: theirs ? longAgo : aMoment,
    }),
    reads: { 'sign-in': 'all', administrator: 'own', worker: 'own', sweeper: over },
    deletes: { sweeper: over },
    inserts: { 'sign-in': 'all', administrator: 'own' },
    updates: { 'sign-in': 'all', administrator: 'own' },
    touch: ['withdrawn_at', aMoment],
  }),
  'identity.staff_change': {
    row: ({ id }) => ({ id, operator_id: id, at: aMoment, kind: 'left', details: {} }),
    reads: { administrator: 'all' },
    inserts: {
      'sign-in': 'all',
      administrator: 'all',
      approval: 'all',
    },
    updates: {},
    deletes: {},
    touch: ['kind', 'joined'],
  },
  'identity.recovery': access({
    row: ({ id, theirs }) => ({
      id,
      operator_id: id,
      proposed_by: theirs ? places[1]?.id : places[0]?.id,
      reason: 'telefono perso',
      proposed_at: aMoment,
    }),
    reads: { administrator: 'all' },
    inserts: { administrator: 'all' },
    updates: { administrator: 'all' },
    touch: ['reason', 'rubato'],
  }),
  'identity.reading_day': access({
    row: ({ id }) => ({
      id,
      operator_id: id,
      day: '2026-11-24',
      people: 1,
      subjects: [],
      municipalities: [],
      counted_at: aMoment,
    }),
    reads: { 'sign-in': 'all', worker: 'all', sweeper: 'all' },
    writes: { worker: 'all', sweeper: 'all' },
    touch: ['counted_at', aMoment],
  }),
  'identity.approval': access({
    row: ({ id, municipality }) => ({
      id,
      municipality,
      kind: 'responsible',
      asked_by: id,
      asked_at: aMoment,
      operator_id: null,
      new_name: 'Ada Prova',
      new_email: 'ada@spec.invalid',
      link_no: 1,
      token_hash: id,
      link_sent_at: aMoment,
      link_expires_at: laterOn,
    }),
    reads: { 'sign-in': 'all', administrator: 'own', approval: 'own', worker: 'own' },
    inserts: { administrator: 'own' },
    updates: { administrator: 'own', approval: 'own' },
    touch: ['new_name', 'Bruno Prova'],
  }),
  'identity.responsible': access({
    row: ({ municipality, theirs }) => ({
      municipality: theirs ? municipality : itsNeighbour(municipality),
      name: 'Ada Prova',
      email: 'ada@spec.invalid',
      named_at: aMoment,
    }),
    reads: {
      'sign-in': 'all',
      administrator: 'all',
      approval: 'all',
      'set-up': 'all',
      worker: 'all',
      sweeper: 'all',
    },
    inserts: { approval: 'own', 'set-up': 'own' },
    updates: { approval: 'own', 'set-up': 'own' },
    touch: ['name', 'Bruno Prova'],
  }),
  'identity.data_protection_contact': access({
    row: ({ municipality, theirs }) => ({
      municipality: theirs ? municipality : itsNeighbour(municipality),
      name: 'Ada Prova',
      email: 'ada@spec.invalid',
    }),
    reads: anyScope('all'),
    inserts: { administrator: 'own', 'set-up': 'own' },
    updates: { administrator: 'own', 'set-up': 'own' },
    touch: ['name', 'Bruno Prova'],
  }),
};
