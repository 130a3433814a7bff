import fc from 'fast-check';
import { countedStretches, type Meeting } from './counted-stretches';
import { hoursOf, sumOf, totalsOf, type Work } from './hours';

const cori = '059006';
const cisterna = '059005';

/** @param at `2026-11-24T16:00`, in winter time */
function aMeeting(at: string, minutes: number, wishes: Partial<Meeting> = {}): Meeting {
  const startsAt = new Date(`${at}:00+01:00`);
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  return { municipality: cori, startsAt, endsAt, isThere: true, ...wishes };
}

const november = (work: Partial<Work>) =>
  hoursOf('2026-11', {
    ...{ meetings: [], reviews: [], corrections: [], minutesBetween: () => 20 },
    ...work,
  });

describe('a month of work', () => {
  it('is meetings, ways and reviews of its days, by municipality', () => {
    const days = november({
      meetings: [
        aMeeting('2026-11-24T09:00', 20, { municipality: cisterna }),
        aMeeting('2026-11-24T16:00', 25),
        aMeeting('2026-11-25T09:00', 20, { municipality: cisterna }),
      ],
      reviews: [{ day: '2026-11-25', minutes: 12 }],
    });
    const zero = { ways: 0, review: 0, corrected: 0, corrections: [] };
    expect(days).toEqual([
      { ...zero, day: '2026-11-24', municipality: cisterna, meetings: 20, total: 20 },
      { ...zero, day: '2026-11-24', municipality: cori, meetings: 25, ways: 20, total: 45 },
      { ...zero, day: '2026-11-25', municipality: cisterna, meetings: 20, total: 20 },
      { ...zero, day: '2026-11-25', meetings: 0, review: 12, total: 12 },
    ]);
    expect(totalsOf(days)).toMatchObject([
      { municipality: cisterna, meetings: 40, total: 40 },
      { municipality: cori, meetings: 25, ways: 20, total: 45 },
      { review: 12, total: 12 },
    ]);
  });

  it('counts the minutes of a group once, and two records of the same minutes', () => {
    const group = Array.from({ length: 8 }, () => aMeeting('2026-11-24T16:00', 60));
    const within = [aMeeting('2026-11-24T16:10', 20), aMeeting('2026-11-24T16:50', 30)];
    expect(november({ meetings: [...within, ...group] })).toMatchObject([
      { meetings: 80, total: 80 },
    ]);
  });

  it('ends and begins at midnight of the desks', () => {
    const late = aMeeting('2026-10-31T23:50', 20);
    const last = aMeeting('2026-11-30T23:50', 20);
    const days = november({ meetings: [late, last] });
    expect(days.map(({ day, meetings }) => `${day} ${meetings}`)).toEqual([
      '2026-11-01 10',
      '2026-11-30 10',
    ]);
    const overNight = aMeeting('2026-11-03T23:30', 60);
    expect(november({ meetings: [overNight] }).map(({ meetings }) => meetings)).toEqual([30, 30]);
  });

  it('is as long as it was where the clock goes back, and forward', () => {
    const october = hoursOf('2026-10', {
      ...{ reviews: [], corrections: [], minutesBetween: () => 0 },
      // 01:30 in summer time until 03:30 in winter time.
      meetings: [
        {
          municipality: cori,
          startsAt: new Date('2026-10-24T23:30:00Z'),
          endsAt: new Date('2026-10-25T02:30:00Z'),
          isThere: true,
        },
      ],
    });
    expect(october).toMatchObject([{ day: '2026-10-25', meetings: 180 }]);
    const march = hoursOf('2026-03', {
      ...{ reviews: [], corrections: [], minutesBetween: () => 0 },
      // The day has 23 hours: its midnights are 28 March 23:00 and 29 March 22:00 of UTC.
      meetings: [
        {
          municipality: cori,
          startsAt: new Date('2026-03-28T22:00:00Z'),
          endsAt: new Date('2026-03-29T23:00:00Z'),
          isThere: true,
        },
      ],
    });
    expect(march.map(({ day, meetings }) => `${day} ${meetings}`)).toEqual([
      '2026-03-28 60',
      '2026-03-29 1380',
      '2026-03-30 60',
    ]);
  });

  it('has a way only between places where somebody was, and no longer than there was time', () => {
    const first = aMeeting('2026-11-24T09:00', 20, { municipality: cisterna });
    const soon = aMeeting('2026-11-24T09:25', 20);
    const onPhone = aMeeting('2026-11-24T16:00', 20, { isThere: false });
    const waysIn = (meetings: Meeting[], minutesBetween?: Work['minutesBetween']) =>
      sumOf(
        november({ meetings, ...(minutesBetween && { minutesBetween }) }).map((one) => one.ways),
      );
    expect(waysIn([first, soon])).toBe(5);
    expect(waysIn([first, onPhone])).toBe(0);
    expect(waysIn([first, aMeeting('2026-11-25T16:00', 20)])).toBe(0);
    expect(waysIn([first, aMeeting('2026-11-24T16:00', 20)], () => undefined)).toBe(0);
  });

  it('is corrected by hand, with the reason, also on a day without any record', () => {
    const corrections = [
      { day: '2026-11-24', municipality: cori, minutes: 30, reason: 'Riunione di équipe' },
      { day: '2026-11-24', municipality: cori, minutes: -10, reason: 'Pausa' },
      { day: '2026-12-01', municipality: cori, minutes: 60, reason: 'Altro mese' },
    ];
    expect(november({ corrections })).toMatchObject([
      { day: '2026-11-24', municipality: cori, corrected: 20, total: 20 },
    ]);
    expect(november({ corrections })[0]?.corrections).toHaveLength(2);
  });
});

describe('what of meetings counts', () => {
  const monday = Date.parse('2026-11-23T00:00:00Z');
  const meetings = fc.array(
    fc
      .record({
        from: fc.integer({ min: 0, max: 4000 }),
        minutes: fc.integer({ min: 1, max: 300 }),
      })
      .map(({ from, minutes }): Meeting => ({
        municipality: cori,
        startsAt: new Date(monday + from * 60_000),
        endsAt: new Date(monday + (from + minutes) * 60_000),
        isThere: true,
      })),
    { maxLength: 12 },
  );

  it('is every minute in which somebody was met, once, whatever the order of the records', () => {
    fc.assert(
      fc.property(meetings, (all) => {
        const minutes = new Set<number>();
        for (const { startsAt, endsAt } of all)
          for (let at = startsAt.getTime(); at < endsAt.getTime(); at += 60_000) minutes.add(at);
        for (const records of [all, all.toReversed()]) {
          const counted = countedStretches(records).map((one) => one.endsAt - one.startsAt);
          expect(sumOf(counted) / 60_000).toBe(minutes.size);
        }
      }),
    );
  });
});
