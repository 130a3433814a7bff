import { aVersion } from './testing/a-version';
import { differencesOf, isWithoutDifference, versionBefore } from './version-differences';

const before = aVersion();

describe('what changed between two versions of a desk', () => {
  it('is nothing when only the order is another', () => {
    const after = aVersion({ languages: ['ur', 'pa'] });
    expect(isWithoutDifference(differencesOf(before, after))).toBe(true);
  });

  it('is told day by day for the hours', () => {
    const after = aVersion({
      openings: [
        { weekday: 4, from: '15:00', until: '18:00' },
        { weekday: 4, from: '09:00', until: '12:00' },
      ],
    });
    expect(differencesOf(before, after).days).toEqual([
      { weekday: 2, before: ['16:00–18:00'], after: [] },
      { weekday: 4, before: [], after: ['09:00–12:00', '15:00–18:00'] },
    ]);
  });

  it('names the other facts', () => {
    const after = aVersion({ phone: null, seats: 2 });
    expect(differencesOf(before, after)).toEqual({ days: [], facts: ['phone', 'seats'] });
  });
});

it('compares with the version just before', () => {
  const [first, second, third] = ['2019-06-18', '2024-01-01', '2026-12-01'].map((validFrom) =>
    aVersion({ validFrom }),
  );
  const versions = [third!, first!, second!];
  expect(versionBefore(third!, versions)).toBe(second);
  expect(versionBefore(first!, versions)).toBeUndefined();
});
