import { visitKinds } from '@one-stop-shop/scheduling/contracts';
import fc from 'fast-check';
import { dayOf, feastDay, nationalHolidayOn, plusDays } from '@one-stop-shop/shared/domain';
import { BusyTimes } from '../domain/busy-times';
import { DeskCalendar } from '../domain/desk-calendar';
import { freeSlots, placesLeft } from '../domain/slot';
import type { Absence, Shift, Timetable, WeeklyStretch } from '../domain/timetable';
import { naiveSlots, type TakenPlace } from './naive-slots';

const municipality = '059006';
const deskId = 'desk';
const mediators = ['one', 'two', 'three'];

/** Around the clock changes, the holidays that older calendars miss, and the Tuesdays beside them. */
const daysToCover = [
  '2026-10-20',
  '2026-10-25',
  '2026-10-27',
  '2026-11-24',
  '2026-12-08',
  '2026-10-04',
  '2027-03-23',
  '2027-03-28',
  '2027-03-29',
  '2027-03-30',
  '2027-08-01',
  '2027-05-10',
  '2027-10-04',
  '2027-10-31',
  '2027-11-02',
  '2028-02-29',
  '2028-04-17',
];

const feast = {
  municipality,
  rule: '1st sunday in August',
  name: 'Festa',
  offices: 'closed' as const,
};
const lateFeast = {
  municipality,
  rule: 'monday after 2nd sunday in May',
  name: 'Festa',
  offices: 'open' as const,
};

/** From hh:mm to hh:mm in steps of five minutes, neither in the hour that clocks skip or repeat. */
const stretch: fc.Arbitrary<WeeklyStretch> = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 0, max: 287 }),
    fc.integer({ min: 3, max: 96 }),
  )
  .map(([weekday, start, length]) => ({
    weekday,
    from: hhmm(start),
    until: hhmm(Math.min(start + length, 287)),
  }))
  .filter(({ from, until }) => from < until && !inTheOddHour(from) && !inTheOddHour(until));

function hhmm(fives: number): string {
  const minutes = fives * 5;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const inTheOddHour = (time: string): boolean => time >= '02:00' && time <= '03:00';

function withoutOverlap(stretches: readonly WeeklyStretch[]): WeeklyStretch[] {
  const kept: WeeklyStretch[] = [];
  for (const next of stretches) {
    const touches = kept.some(
      (one) => one.weekday === next.weekday && one.from <= next.until && next.from <= one.until,
    );
    if (!touches) kept.push(next);
  }
  return kept;
}

const slots = fc.integer({ min: 1, max: 4 });
const someSlots = fc.record({ first: slots, follow_up: slots, plan: slots, signature: slots });

const district = fc.record({
  day: fc.constantFrom(...daysToCover),
  before: fc.integer({ min: 0, max: 3 }),
  openings: fc.array(stretch, { minLength: 1, maxLength: 8 }).map(withoutOverlap),
  slotMinutes: fc.constantFrom(10, 15, 20, 30, 45),
  seats: fc.integer({ min: 1, max: 3 }),
  kind: fc.option(fc.constantFrom(...visitKinds), { nil: undefined }),
  visitSlots: someSlots,
  laterSlots: someSlots,
  shifts: fc.array(fc.tuple(fc.constantFrom(...mediators), stretch, fc.nat(), fc.boolean()), {
    minLength: 1,
    maxLength: 8,
  }),
  changes: fc.integer({ min: -3, max: 8 }),
  closes: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  away: fc.array(
    fc.tuple(
      fc.constantFrom(...mediators),
      fc.integer({ min: -1, max: 5 }),
      fc.integer({ min: 0, max: 2 }),
      fc.option(stretch, { nil: null }),
    ),
    { maxLength: 3 },
  ),
  wants: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 12 }),
});

/** Compares the slots that we compute with those that a patient reader of the wall clock finds. */
export function slotsAgreeWithTheWallClock(zone: string): void {
  describe(`slots on a server in ${zone}`, () => {
    it('runs there', () => {
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    });

    it('are those that the clock on the wall of the desk shows', () => {
      fc.assert(
        fc.property(district, (wish) => {
          const first = plusDays(wish.day, -wish.before);
          const last = plusDays(first, 5);
          const change = plusDays(first, wish.changes);
          const rules = { deskId, earliestMinutes: 0, latestDays: 366, openings: wish.openings };
          const timetables: Timetable[] = [
            {
              ...rules,
              slotMinutes: wish.slotMinutes,
              visitSlots: wish.visitSlots,
              seats: wish.seats,
              validFrom: '2018-01-01',
              validBefore: change,
            },
            {
              ...rules,
              slotMinutes: 20,
              visitSlots: wish.laterSlots,
              seats: 1,
              validFrom: change,
              validBefore: null,
            },
          ];
          const shifts: Shift[] = wish.shifts.map(([mediatorId, weekly, opening, fits]) => ({
            ...((fits ? wish.openings[opening % wish.openings.length] : undefined) ?? weekly),
            deskId,
            mediatorId,
            languages: ['en'],
            practices: [],
            validFrom: '2018-01-01',
            validBefore: null,
          }));
          const absences: Absence[] = wish.away.map(([mediatorId, begins, days, hours]) => ({
            municipality,
            mediatorId,
            firstDay: plusDays(first, begins),
            lastDay: plusDays(first, begins + days),
            hours,
          }));
          const closedOn = wish.closes === undefined ? undefined : plusDays(first, wish.closes);
          const closures = closedOn
            ? [{ municipality, deskId: null, firstDay: closedOn, lastDay: closedOn, reason: 'x' }]
            : [];
          const facts = {
            desks: [{ id: deskId, municipality }],
            timetables,
            shifts,
            absences,
            closures,
            feasts: [feast, lateFeast],
          };
          const days = { from: first, to: last, kind: wish.kind };
          const always = () => ({ opensAt: 0, lastDay: '9999-12-31' });
          const calendar = new DeskCalendar(facts);
          const taken = takenFrom(freeSlots(calendar, new BusyTimes([]), days, always), wish.wants);

          const ours = freeSlots(calendar, busyWith(taken), days, always).map((slot) => ({
            deskId: slot.deskId,
            startsAt: slot.startsAt,
            endsAt: slot.endsAt,
            free: placesLeft(slot),
          }));

          const noonBefore = Date.parse(`${plusDays(first, -1)}T12:00:00Z`);
          const noonAfter = Date.parse(`${plusDays(last, 1)}T12:00:00Z`);
          const years = [first.slice(0, 4), last.slice(0, 4)].map(Number);
          const theirs = naiveSlots(
            {
              ...facts,
              municipality,
              taken,
              feasts: [feast, lateFeast].map((each) => ({
                ...each,
                days: years.map((year) => feastDay(each.rule, year) ?? ''),
              })),
              nationalHolidays: Array.from({ length: 8 }, (_, day) => plusDays(first, day)).filter(
                (day) => nationalHolidayOn(day) !== undefined,
              ),
            },
            noonBefore,
            noonAfter,
            ({ visitSlots }) => (wish.kind ? visitSlots[wish.kind] : 1),
          ).filter(
            (slot) =>
              dayOf(new Date(slot.startsAt)) >= first && dayOf(new Date(slot.startsAt)) <= last,
          );

          expect(ours).toEqual(theirs);
        }),
        { numRuns: 100 },
      );
    });
  });
}

/** Some of the free places, taken. */
function takenFrom(
  slots: ReturnType<typeof freeSlots>,
  wants: readonly [number, number, number][],
): TakenPlace[] {
  const taken: TakenPlace[] = [];
  for (const [where, who, seat] of wants) {
    const slot = slots[where % Math.max(1, slots.length)];
    const mediator = slot?.mediators[who % slot.mediators.length];
    if (!slot || !mediator) continue;
    const next = {
      deskId,
      mediatorId: mediator.mediatorId,
      seat: slot.seats[seat % slot.seats.length] ?? 1,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
    };
    const excluded = taken.some(
      (one) =>
        one.startsAt === next.startsAt &&
        (one.mediatorId === next.mediatorId || one.seat === next.seat),
    );
    if (!excluded) taken.push(next);
  }
  return taken.sort((one, other) => one.startsAt - other.startsAt);
}

function busyWith(taken: readonly TakenPlace[]): BusyTimes {
  return new BusyTimes(
    taken.map((one) => ({
      ...{ ...one, practitionerId: null },
      ...{ starts: [one.startsAt], ends: [one.endsAt] },
    })),
  );
}
