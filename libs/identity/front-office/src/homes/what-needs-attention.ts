import type { DataProtectionContact, EmergencyAccess } from '@one-stop-shop/identity/contracts';
import { type SystemState, verdictsOn } from '@one-stop-shop/oversight/contracts';

/** Something to look at, and where. */
export interface Point {
  /** The end of its catalogue key. */
  readonly words: string;
  readonly count: number;
  readonly address: string;
  readonly query?: Readonly<Record<string, string>>;
}

interface Told {
  readonly contacts: readonly DataProtectionContact[];
  readonly accesses: readonly EmergencyAccess[];
  /** How many proposals to let somebody in anew wait to be approved. */
  readonly proposed: number;
  /** How many roles wait to be approved. */
  readonly waiting: number;
  /** How many were invited and have not come in, and how many are to come in again. */
  readonly invited: number;
  readonly lost: number;
  /** Undefined for who may not read it. */
  readonly state?: SystemState | undefined;
}

const staff = '/amministrazione/personale';
const protection = '/amministrazione/protezione-dati';

/** What can't wait first; nothing that is as it should be. */
export function whatNeedsAttention(told: Told): readonly Point[] {
  const { contacts, accesses, proposed, waiting, invited, lost, state } = told;
  const open = accesses.filter((access) => access.open).length;
  const lacking = contacts.filter(({ contact }) => !contact).length;
  const verdicts = state ? Object.values(verdictsOn(state)) : [];
  const toCheck = verdicts.filter((verdict) => verdict !== 'well').length;
  const points: readonly Point[] = [
    { words: 'emergencies', count: open, address: protection },
    { words: 'proposed', count: proposed, address: staff, query: { stato: 'recovery-proposed' } },
    { words: 'waiting', count: waiting, address: '/amministrazione/approvazioni' },
    { words: 'state', count: toCheck, address: '/amministrazione/stato' },
    { words: 'contacts', count: lacking, address: protection },
    { words: 'lost', count: lost, address: staff, query: { stato: 'factor-lost' } },
    { words: 'invited', count: invited, address: staff, query: { stato: 'invited' } },
  ];
  return points.filter(({ count }) => count > 0);
}
