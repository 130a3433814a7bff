import { aMoment, type Access, type Allowed } from './access';

const service: Allowed = { worker: 'all', sweeper: 'all' };
const digest = 'a'.repeat(64);

/** Sums over the whole district: nothing in them is about a municipality or a person. */
const written = (row: Access['row'], touch: Access['touch']): Access => ({
  row,
  reads: { ...service, administrator: 'all' },
  inserts: service,
  updates: {},
  deletes: {},
  touch,
});

export const oversightAccess: Readonly<Record<string, Access>> = {
  'oversight.audit_seal': written(
    ({ id }) => ({
      number: Number(id.at(-1)),
      from_transaction: Number(id.at(-1)),
      before_transaction: Number(id.at(-1)) + 1,
      readings: 1,
      digest,
      sealed_at: aMoment,
      chained: digest,
    }),
    ['sealed_at', aMoment],
  ),
  'oversight.seal_check': written(
    ({ id }) => ({ id, checked_at: aMoment, seals: 0 }),
    ['checked_at', aMoment],
  ),
};
