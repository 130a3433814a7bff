import { join } from 'node:path';
import {
  dayOf,
  instantOf,
  nationalHolidayOn,
  plusDays,
  weekdayOf,
} from '@one-stop-shop/shared/domain';
import { callInTimeZone, serverTimeZones } from '@one-stop-shop/shared/server/testing';
import fc from 'fast-check';
import { reminderDay, ReminderRule } from './reminder-day';
import { remindersOf } from '../testing/reminders-of';

const atTen = new ReminderRule(10);
const none: ReadonlySet<string> = new Set();
const longBefore = new Date('2025-01-01T00:00:00Z');
const remindedAt = (day: string, time: string): string | undefined =>
  atTen.momentFor(instantOf(day, time), longBefore, none)?.toISOString();

describe('the reminder of an appointment', () => {
  it('comes the day before, at the set hour of the desk', () => {
    expect(remindedAt('2026-11-24', '16:20')).toBe('2026-11-23T09:00:00.000Z');
    expect(
      new ReminderRule(20).momentFor(instantOf('2026-07-08', '09:00'), longBefore, none),
    ).toEqual(instantOf('2026-07-07', '20:00'));
  });

  it.each([
    ['a Monday: on Saturday', '2026-11-30', '2026-11-28'],
    ['the Monday after clocks went back: on Saturday', '2026-10-26', '2026-10-24'],
    ['the Tuesday after clocks went back', '2026-10-27', '2026-10-26'],
    ['the Tuesday after Easter 2027, when clocks went forward', '2027-03-30', '2027-03-27'],
    ['the Wednesday after Easter 2027', '2027-03-31', '2027-03-30'],
    ['the Tuesday after All Saints on a Monday, clocks gone back', '2027-11-02', '2027-10-30'],
    ['1 March of a leap year: on 29 February', '2028-03-01', '2028-02-29'],
    ['29 February', '2028-02-29', '2028-02-28'],
    ['the Tuesday after Easter 2028', '2028-04-18', '2028-04-15'],
    ['the Tuesday after Saint Francis on a Monday', '2027-10-05', '2027-10-02'],
    ['the Thursday after Saint Francis on a Wednesday', '2028-10-05', '2028-10-03'],
    ['the Monday after Christmas, Saint Stephen and a Sunday', '2026-12-28', '2026-12-24'],
  ])('of %s', (_, day, expected) => {
    expect(reminderDay(instantOf(day, '16:00'), none)).toBe(expected);
  });

  it.each([
    ['the day before is bridged', '2026-12-09', ['2026-12-07'], '2026-12-05'],
    ['the patron is feasted the day before', '2026-11-25', ['2026-11-24'], '2026-11-23'],
    ['the desks are closed a week', '2026-12-11', closedFrom('2026-12-05', 6), '2026-12-04'],
  ])('comes before the desks close when %s', (_, day, closed, expected) => {
    expect(reminderDay(instantOf(day, '16:00'), new Set(closed))).toBe(expected);
  });

  it('comes while they are closed when it would come more than a week before', () => {
    const closed = new Set(closedFrom('2026-12-01', 10));
    expect(reminderDay(instantOf('2026-12-11', '16:00'), closed)).toBe('2026-12-10');
    const always = new Set(closedFrom('2026-01-01', 700));
    expect(reminderDay(instantOf('2026-12-28', '16:00'), always)).toBe('2026-12-24');
  });

  it('keeps the hour on the wall when the clocks change in between', () => {
    expect(remindedAt('2026-10-26', '10:00')).toBe('2026-10-24T08:00:00.000Z');
    expect(remindedAt('2026-10-27', '16:00')).toBe('2026-10-26T09:00:00.000Z');
    expect(remindedAt('2027-03-30', '16:00')).toBe('2027-03-27T09:00:00.000Z');
    expect(remindedAt('2027-03-31', '09:20')).toBe('2027-03-30T08:00:00.000Z');
  });

  it('does not come when the time was chosen later than that', () => {
    const startsAt = instantOf('2026-11-24', '16:20');
    const moment = instantOf('2026-11-23', '10:00');
    expect(atTen.momentFor(startsAt, moment, none)).toEqual(moment);
    expect(atTen.momentFor(startsAt, new Date(moment.getTime() + 1), none)).toBeUndefined();
  });

  it.each([8, 21, 9.5, Number.NaN])('is not sent at %d', (hour) => {
    expect(() => new ReminderRule(hour)).toThrow(RangeError);
  });

  it('always comes on the last working day before, whatever the appointment', () => {
    const minutes = fc.integer({
      min: Date.parse('2026-01-01T00:00:00Z') / 60_000,
      max: Date.parse('2030-12-31T23:59:00Z') / 60_000,
    });
    fc.assert(
      fc.property(minutes, (minute) => {
        const startsAt = new Date(minute * 60_000);
        const day = reminderDay(startsAt, none);
        expect(day < dayOf(startsAt)).toBe(true);
        expect(isDayOfRest(day)).toBe(false);
        for (let skipped = dayAfter(day); skipped < dayOf(startsAt); skipped = dayAfter(skipped)) {
          expect(isDayOfRest(skipped)).toBe(true);
        }
        expect(wallTimeOf(atTen.momentFor(startsAt, longBefore, none))).toBe(`${day} 10:00`);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same wherever the server stands', async () => {
    const days = ['2026-10-26', '2026-10-27', '2027-03-30', '2027-11-02', '2028-03-01'];
    const instants = days.flatMap((day) => [`${day}T08:00:00Z`, `${day}T22:30:00Z`]);
    const expected = remindersOf(instants, 10);
    const module = join(import.meta.dirname, '../testing/reminders-of.ts');
    for (const zone of serverTimeZones) {
      expect(await callInTimeZone(zone, module, 'remindersOf', instants, 10)).toEqual(expected);
    }
  });
});

const isDayOfRest = (day: string): boolean =>
  weekdayOf(day) === 7 || nationalHolidayOn(day) !== undefined;

/** Days one after the other, from the first on. */
function closedFrom(first: string, days: number): string[] {
  return Array.from({ length: days }, (_, n) => plusDays(first, n));
}

/** Calendar arithmetic of its own, so that no rule is checked by itself. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const wallTimeOf = (instant: Date | undefined): string =>
  instant?.toLocaleString('sv', { timeZone: 'Europe/Rome' }).slice(0, 16) ?? '';
