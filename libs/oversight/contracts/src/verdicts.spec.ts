import type { SystemState } from './system-state';

import { verdictOnBackup, verdictOnEvents, verdictOnMessages, verdictOnSeals } from './verdicts';

const at = '2026-11-23T09:00:00.000Z';
const fresh: SystemState = {
  at,
  version: '0.1.0',
  databaseBytes: 1,
  events: { waiting: 0, failing: 0, setAside: 0 },
  messages: [{ municipality: '059006', planned: 1, due: 1, failed: [] }],
  lastBackup: { takenAt: '2026-11-22T22:00:00.000Z', bytes: 1 },
  seals: {
    unsealed: 3,
    last: { number: 2, sealedAt: at },
    check: { checkedAt: '2026-11-23T08:30:00.000Z', seals: 2 },
  },
};

describe('the state of the service', () => {
  it('is well when everything is fresh', () => {
    const verdicts = [verdictOnEvents, verdictOnMessages, verdictOnBackup, verdictOnSeals];
    expect(verdicts.map((verdict) => verdict(fresh))).toEqual(['well', 'well', 'well', 'well']);
  });

  it.each([
    ['2026-11-23T08:55:00.000Z', 'well'],
    ['2026-11-23T08:54:59.000Z', 'look'],
  ])('of events whose oldest is of %s is %s', (oldestAt, verdict) => {
    expect(
      verdictOnEvents({ ...fresh, events: { waiting: 1, failing: 0, setAside: 0, oldestAt } }),
    ).toBe(verdict);
  });

  it('asks for a look at events whose work fails', () => {
    expect(
      verdictOnEvents({ ...fresh, events: { waiting: 1, failing: 1, setAside: 0, oldestAt: at } }),
    ).toBe('look');
  });

  it('asks for a look at messages that were given up', () => {
    const failed = [{ code: 'EENVELOPE', messages: 1 }];
    const messages = [{ municipality: '059006', planned: 0, due: 0, failed }];
    expect(verdictOnMessages({ ...fresh, messages })).toBe('look');
  });

  it.each([
    ['2026-11-22T07:00:00.000Z', 'well'],
    ['2026-11-22T06:59:59.000Z', 'look'],
  ])('of a backup of %s is %s', (takenAt, verdict) => {
    expect(verdictOnBackup({ ...fresh, lastBackup: { takenAt, bytes: 1 } })).toBe(verdict);
  });

  it('asks for a look when there is no backup and no check', () => {
    const { lastBackup: _, ...without } = fresh;
    expect(verdictOnBackup(without)).toBe('look');
    const { last } = fresh.seals;
    expect(verdictOnSeals({ ...fresh, seals: { unsealed: 0, ...(last && { last }) } })).toBe(
      'look',
    );
  });

  it('is well while nothing has been read', () => {
    expect(verdictOnSeals({ ...fresh, seals: { unsealed: 0 } })).toBe('well');
  });

  it('is broken when a seal does not hold', () => {
    const check = {
      checkedAt: at,
      seals: 1,
      broken: { number: 2, fault: 'readings-changed' as const },
    };
    expect(verdictOnSeals({ ...fresh, seals: { unsealed: 0, check } })).toBe('broken');
  });
});
