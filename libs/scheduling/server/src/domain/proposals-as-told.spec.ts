import { usualVisitSlots, visitKinds } from '@one-stop-shop/scheduling/contracts';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { instantOf, plusDays } from '@one-stop-shop/shared/domain';
import { naivelyProposed } from '../testing/naive-proposals';
import { BusyTimes, type Taken } from './busy-times';
import { DeskCalendar } from './desk-calendar';
import { GivenPlaces } from './given-places';
import type { LostVisit } from './lost-visit';
import { proposePlaces } from './proposals';

const municipality = '059006';
const now = instantOf('2026-11-23', '09:00');
const languages: readonly ServiceLanguage[] = ['pa', 'ur', 'ar'];
const mediators = ['one', 'two', 'three'];
const practitioners = ['four', 'five'];
const kinds = ['tutoring', 'psychology'] as const;
const desks = ['here', 'there'];
const minute = 60_000;
const always = { validFrom: '2018-01-01', validBefore: null };

const moments = fc
  .record({
    day: fc.integer({ min: -2, max: 40 }).map((days) => plusDays('2026-11-24', days)),
    at: fc.constantFrom('09:00', '09:10', '09:20', '10:00', '10:40', '11:40', '16:00'),
    minutes: fc.constantFrom(20, 20, 30, 60),
  })
  .map(({ day, at, minutes }) => {
    const startsAt = instantOf(day, at).getTime();
    return { startsAt, endsAt: startsAt + minutes * minute };
  });
const someWeekday = fc.integer({ min: 1, max: 5 });

const slots = fc.integer({ min: 1, max: 4 });

const receivers = fc.constantFrom(...mediators, ...practitioners);
/** A mediator alone, a practitioner alone, or both. */
const someone = fc
  .record({
    mediatorId: fc.constantFrom(null, ...mediators),
    practitionerId: fc.constantFrom(null, null, ...practitioners),
  })
  .filter(({ mediatorId, practitionerId }) => mediatorId !== null || practitionerId !== null);

const worlds = fc.record({
  timetables: fc.tuple(
    ...desks.map((deskId) =>
      fc.record({
        deskId: fc.constant(deskId),
        slotMinutes: fc.constantFrom(20, 30),
        seats: fc.integer({ min: 1, max: 3 }),
        earliestMinutes: fc.constant(120),
        latestDays: fc.constant(60),
        visitSlots: fc.record({ first: slots, follow_up: slots, plan: slots, signature: slots }),
        openings: fc
          .uniqueArray(someWeekday, { minLength: 1 })
          .map((days) => days.map((weekday) => ({ weekday, from: '09:00', until: '12:00' }))),
        validFrom: fc.constant(always.validFrom),
        validBefore: fc.constant(always.validBefore),
      }),
    ),
  ),
  shifts: fc.array(
    fc.record({
      deskId: fc.constantFrom(...desks),
      mediatorId: receivers,
      practices: fc.subarray([...kinds], { minLength: 1 }),
      weekday: someWeekday,
      from: fc.constantFrom('09:00', '09:10', '10:00'),
      until: fc.constantFrom('11:00', '12:00'),
      validFrom: fc.constant(always.validFrom),
      validBefore: fc.constant(always.validBefore),
    }),
    { maxLength: 10 },
  ),
  /** Of an account, whatever its shifts. */
  spoken: fc.record(
    Object.fromEntries(
      [...mediators, ...practitioners].map((id) => [
        id,
        fc.subarray([...languages], { minLength: 1 }),
      ]),
    ),
  ),
  shut: fc.integer({ min: 0, max: 20 }).map((days) => plusDays('2026-11-24', days)),
  taken: fc.array(
    fc.record({
      deskId: fc.constantFrom(...desks),
      seat: fc.integer({ min: 1, max: 2 }),
      who: someone,
      moment: moments,
    }),
    { maxLength: 6 },
  ),
  visits: fc.array(
    fc.record({
      deskId: fc.constantFrom(...desks),
      who: someone,
      practice: fc.constantFrom(...kinds),
      moment: moments,
      language: fc.constantFrom(...languages),
      needs: fc.option(fc.constantFrom(...languages), { nil: undefined }),
      kind: fc.constantFrom(...visitKinds),
      without: fc.subarray([...mediators, ...practitioners], { maxLength: 1 }),
      rather: fc.subarray([...mediators, ...practitioners], { maxLength: 2 }),
    }),
    { maxLength: 24 },
  ),
});

type World = typeof worlds extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function calendarOf({ timetables, shifts, spoken, shut }: World): DeskCalendar {
  return new DeskCalendar({
    desks: desks.map((id) => ({ id, municipality })),
    timetables,
    shifts: shifts.map((shift) => ({
      ...shift,
      languages: spoken[shift.mediatorId] ?? [],
      practices: practitioners.includes(shift.mediatorId) ? shift.practices : [],
    })),
    absences: [],
    closures: [{ municipality, deskId: null, firstDay: shut, lastDay: shut, reason: 'x' }],
    feasts: [],
  });
}

const lostIn = ({ visits }: World): LostVisit[] =>
  visits.map(({ moment, who, ...visit }, n) => ({
    ...visit,
    ...moment,
    ...who,
    practice: who.practitionerId === null ? null : visit.practice,
    reservationId: `r${n}`,
    municipality,
    seat: 1,
  }));

const takenIn = ({ taken }: World): Taken[] =>
  taken.map(({ moment, who, ...piece }) => ({
    ...piece,
    ...who,
    starts: [moment.startsAt],
    ends: [moment.endsAt],
  }));

describe('the places proposed', () => {
  it('are those that one would find who looked at every place for every visit', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const asked = [
          lostIn(world),
          calendarOf(world),
          new BusyTimes(takenIn(world)),
          now,
        ] as const;
        expect([...proposePlaces(...asked)]).toEqual([...naivelyProposed(...asked)]);
      }),
      { numRuns: 150 },
    );
  });

  it('to five thousand visits cost steps that grow as they do, not with their square', () => {
    const looks = jest.spyOn(GivenPlaces.prototype, 'leftOf');
    const stepsFor = (howMany: number): number => {
      looks.mockClear();
      const visits = Array.from({ length: howMany }, (_, n): LostVisit => {
        const startsAt = instantOf(plusDays('2026-12-01', n % 300), '16:00').getTime();
        return {
          reservationId: `r${n}`,
          municipality,
          deskId: 'here',
          ...{ mediatorId: 'one', practitionerId: null, practice: null },
          seat: 1,
          language: 'pa',
          kind: 'first',
          without: [],
          needs: languages[n % 3],
          startsAt,
          endsAt: startsAt + 20 * minute,
        };
      });
      const weekdays = [1, 2, 3, 4, 5];
      const [deskId, seats] = ['here', 2];
      const calendar = new DeskCalendar({
        desks: [{ id: deskId, municipality }],
        timetables: [
          {
            deskId,
            slotMinutes: 20,
            visitSlots: usualVisitSlots,
            seats,
            earliestMinutes: 120,
            latestDays: 60,
            openings: weekdays.map((weekday) => ({ weekday, from: '08:00', until: '12:00' })),
            ...always,
          },
        ],
        shifts: mediators.flatMap((mediatorId, n) =>
          weekdays.map((weekday) => ({
            deskId,
            mediatorId,
            languages: [languages[n] ?? 'pa'],
            practices: [],
            weekday,
            from: '08:00',
            until: '12:00',
            ...always,
          })),
        ),
        absences: [],
        closures: [],
        feasts: [],
      });
      expect(proposePlaces(visits, calendar, new BusyTimes([]), now).size).toBe(howMany);
      return looks.mock.calls.length;
    };
    const [few, many] = [stepsFor(1_250), stepsFor(5_000)];
    expect(many).toBeLessThan(8 * few);
    expect(many).toBeLessThan(60_000);
    looks.mockRestore();
  });
});
