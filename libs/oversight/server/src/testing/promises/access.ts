import { type Access, type Allowed, aMoment } from '@one-stop-shop/shared/server/testing';

const service: Allowed = { worker: 'all', sweeper: 'all' };
const digest = 'a'.repeat(64);

/** Sums over the whole district: nothing in them is about a municipality or a person. */
const written = (
  row: Access['row'],
  touch: Access['touch'],
  inserts: Allowed = service,
): Access => ({
  row,
  reads: { ...service, administrator: 'all' },
  inserts,
  updates: {},
  deletes: {},
  touch,
});

const monthOf = (id: string): string => `2023-0${id.at(-1)}-01`;

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
      version: 1,
    }),
    ['sealed_at', aMoment],
  ),
  'oversight.closed_month': written(
    ({ id }) => ({
      number: Number(id.at(-1)),
      month: monthOf(id),
      first_seal: 1,
      last_seal: 1,
      seals: 1,
      readings: 1,
      digest,
      closed_at: aMoment,
      chained: digest,
    }),
    ['closed_at', aMoment],
  ),
  // The owner alone has the right to write there, and says that it sets up.
  'oversight.month_let_go': written(
    ({ id }) => ({ month: monthOf(id), let_go_at: aMoment }),
    ['let_go_at', aMoment],
    { 'set-up': 'all' },
  ),
  'oversight.seal_check': written(
    ({ id }) => ({ id, checked_at: aMoment, seals: 0 }),
    ['checked_at', aMoment],
  ),
};
