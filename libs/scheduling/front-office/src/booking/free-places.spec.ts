import { aSlot, cisterna, cori } from '../testing/a-slot';
import { daysToAskFor, daysWithPlaces, firstFree, inLanguage, nearestTo } from './free-places';

const tuesday1620 = aSlot('2026-11-24T15:20:00.000Z');
const tuesday1600 = aSlot('2026-11-24T15:00:00.000Z', ['hi', 'pa']);
const nextTuesday = aSlot('2026-12-01T15:00:00.000Z', ['en']);
const wednesdayElsewhere = aSlot('2026-11-25T14:00:00.000Z', ['fr'], cisterna);
const unordered = [nextTuesday, tuesday1620, tuesday1600];

it('shows the days with places and no others, times in order', () => {
  expect(daysWithPlaces(unordered)).toEqual([
    { day: '2026-11-24', slots: [tuesday1600, tuesday1620], places: 2 },
    { day: '2026-12-01', slots: [nextTuesday], places: 1 },
  ]);
});

it('counts places, not times', () => {
  expect(daysWithPlaces([{ ...tuesday1600, free: 3 }, tuesday1620])[0]?.places).toBe(4);
});

it('puts a time into the day that the desk lives, also at night in another zone', () => {
  expect(daysWithPlaces([aSlot('2026-11-24T23:30:00.000Z')])[0]?.day).toBe('2026-11-25');
});

it('finds the next place of a desk', () => {
  expect(firstFree([...unordered, wednesdayElsewhere], cori)).toBe(tuesday1600);
  expect(firstFree(unordered, cisterna)).toBeUndefined();
});

it('keeps the places where a language is spoken', () => {
  expect(inLanguage(unordered, 'hi')).toEqual([tuesday1600]);
  expect(inLanguage(unordered, undefined)).toEqual(unordered);
});

it('offers the three nearest places, earlier or later', () => {
  const places = [15, 14, 17, 20].map((hour) => aSlot(`2026-11-24T${hour}:00:00.000Z`));
  expect(nearestTo('2026-11-24T16:00:00.000Z', places).map(({ startsAt }) => startsAt)).toEqual([
    '2026-11-24T14:00:00.000Z',
    '2026-11-24T15:00:00.000Z',
    '2026-11-24T17:00:00.000Z',
  ]);
});

describe('the days to ask for', () => {
  it('start today at the desks, though the server counts in UTC', () => {
    expect(daysToAskFor(new Date('2026-11-23T23:30:00Z')).from).toBe('2026-11-24');
  });

  it.each([
    ['2026-11-24T10:00:00Z', '2027-01-24'],
    ['2027-03-01T10:00:00Z', '2027-05-01'],
    ['2027-10-01T10:00:00Z', '2027-12-01'],
  ])('are sixty-two, over the clock change too (%s)', (now, last) => {
    const { from, to } = daysToAskFor(new Date(now));
    expect(to).toBe(last);
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(61);
  });
});
