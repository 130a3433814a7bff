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
