import type { EmergencyAccess } from '@one-stop-shop/identity/contracts';

import { whatNeedsAttention } from './what-needs-attention';

const access = (open: boolean) => ({ open }) as EmergencyAccess;
const somebody = { name: 'Ufficio privacy', email: 'privacy@comune.example' };
const nothing = {
  contacts: [{ municipality: '059006' as const, contact: somebody }],
  accesses: [access(false)],
  proposed: 0,
  waiting: 0,
  invited: 0,
  lost: 0,
};

describe('what needs attention', () => {
  it('is nothing when all is as it should be', () => {
    expect(whatNeedsAttention(nothing)).toEqual([]);
  });

  it('counts the parts of the service that somebody should look at', () => {
    const at = '2026-11-27T09:00:00.000Z';
    const state = {
      at,
      version: '0.1.0',
      databaseBytes: 1,
      events: { waiting: 0, failing: 1, setAside: 0 },
      messages: [],
      seals: { unsealed: 0 },
    };
    expect(whatNeedsAttention({ ...nothing, state })).toEqual([
      { words: 'state', count: 2, address: '/amministrazione/stato' },
    ]);
    const well = {
      ...state,
      events: { waiting: 0, failing: 0, setAside: 0 },
      lastBackup: { takenAt: at, bytes: 1 },
    };
    expect(whatNeedsAttention({ ...nothing, state: well })).toEqual([]);
  });

  it('puts an open emergency first, then what lapses within a day, and counts each point', () => {
    const points = whatNeedsAttention({
      contacts: [...nothing.contacts, { municipality: '059005', contact: null }],
      accesses: [access(true), access(false), access(true)],
      proposed: 4,
      waiting: 2,
      invited: 3,
      lost: 1,
    });
    expect(points.map(({ words, count }) => [words, count])).toEqual([
      ['emergencies', 2],
      ['proposed', 4],
      ['waiting', 2],
      ['contacts', 1],
      ['lost', 1],
      ['invited', 3],
    ]);
  });
});
