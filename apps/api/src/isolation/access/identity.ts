import { places } from '../place';
import { access, aMoment, anyScope, type Access, type Allowed } from './access';

const onlyTheSignIn: Allowed = { 'sign-in': 'all' };

// Whoever works for a municipality in view is a colleague.
const colleagues: Allowed = {
  operator: 'own',
  mediator: 'own',
  service: 'own',
  worker: 'own',
};

export const identityAccess: Readonly<Record<string, Access>> = {
  'identity.municipality': access({
    row: ({ id }) => ({
      code: `99999${id.at(-1)}`,
      name: 'Altrove',
      cadastral: 'Z999',
      inhabitants: 1,
      lead: false,
      neighbours: [],
    }),
    reads: anyScope('all'),
    writes: { service: 'all', worker: 'all', sweeper: 'all' },
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
    reads: { ...colleagues, 'sign-in': 'all', administrator: 'all' },
    writes: { 'sign-in': 'all', administrator: 'all' },
    touch: ['name', 'Ada'],
  }),
  'identity.password': access({
    row: ({ id }) => ({ operator_id: id, hash: '$argon2id$', set_at: aMoment }),
    reads: onlyTheSignIn,
    writes: onlyTheSignIn,
    touch: ['set_at', aMoment],
  }),
  'identity.assignment': access({
    // The last account has no work anywhere: only by the sign-in and administrators it is seen.
    row: ({ name, id, municipality }) => ({
      id,
      municipality,
      operator_id: name === 'foreign' ? places[0]?.id : id,
      role: 'desk_operator',
      valid_from: '2026-01-01',
    }),
    // For whom somebody works is only known after looking: the sign-in sees them all.
    reads: { ...colleagues, coordinator: 'own', administrator: 'own', 'sign-in': 'all' },
    writes: { administrator: 'own', service: 'own', worker: 'own' },
    touch: ['withdrawn_at', aMoment],
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
    writes: onlyTheSignIn,
    touch: ['seen_at', aMoment],
  }),
};
