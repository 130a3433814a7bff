import { besideNow, hourMarks, hoursAround, pixelsPerMinute, placeOf, topOf } from './timeline';

// Cori, a Tuesday in November: 16:00-18:00 on the wall.
const afternoon = { startsAt: '2026-11-24T15:00:00Z', endsAt: '2026-11-24T17:00:00Z' };
const appointment = { startsAt: '2026-11-24T15:20:00Z', endsAt: '2026-11-24T15:40:00Z' };
const hours = { from: 16 * 60, until: 18 * 60 };

describe('the timeline of a day', () => {
  it('draws whole hours around what happens', () => {
    expect(hoursAround([afternoon])).toEqual(hours);
    expect(
      hoursAround([
        afternoon,
        { startsAt: '2026-11-24T08:50:00Z', endsAt: '2026-11-24T09:10:00Z' },
      ]),
    ).toEqual({ from: 9 * 60, until: 18 * 60 });
    expect(hoursAround([])).toBeUndefined();
  });

  it('reaches midnight without turning over', () => {
    const night = { startsAt: '2026-11-24T21:40:00Z', endsAt: '2026-11-24T23:00:00Z' };
    expect(hoursAround([night])).toEqual({ from: 22 * 60, until: 24 * 60 });
  });

  it('gives the shortest slot a readable row', () => {
    expect(pixelsPerMinute([20, 30]) * 20).toBe(44);
    expect(pixelsPerMinute([30]) * 30).toBe(44);
  });

  it('places an appointment by the wall clock', () => {
    expect(placeOf(appointment, hours, 2)).toEqual({ top: 40, height: 40 });
  });

  it('marks the present minute only inside the drawn hours', () => {
    expect(topOf(new Date('2026-11-24T15:30:00Z'), hours, 2)).toBe(60);
    expect(topOf(new Date('2026-11-24T14:59:00Z'), hours, 2)).toBeUndefined();
    expect(topOf(new Date('2026-11-24T17:01:00Z'), hours, 2)).toBeUndefined();
  });

  it('writes each hour once', () => {
    expect(hourMarks(hours, 2)).toEqual([
      { time: '16:00', top: 0 },
      { time: '17:00', top: 120 },
      { time: '18:00', top: 240 },
    ]);
  });

  it('does not write an hour under the present minute', () => {
    const marks = hourMarks(hours, 2);
    const written = (now?: number) => besideNow(marks, now).map(({ time }) => time);
    expect(written()).toEqual(['16:00', '17:00', '18:00']);
    expect(written(118)).toEqual(['16:00', '18:00']);
    expect(written(60)).toEqual(['16:00', '17:00', '18:00']);
  });
});
