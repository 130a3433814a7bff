import { usualVisitSlots } from '@one-stop-shop/scheduling/contracts';
import fc from 'fast-check';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { instantOf, plusDays, dayOf } from '@one-stop-shop/shared/domain';
import { BusyTimes } from './busy-times';
import { DeskCalendar, type CalendarFacts } from './desk-calendar';
import { isPossible, touches } from './affected-visits';
import type { LostVisit } from './lost-visit';
import { proposePlaces } from './proposals';
import type { Shift } from './timetable';

const municipality = '059006';
const deskId = 'desk';
const now = instantOf('2026-11-23', '09:00');

const languages: readonly ServiceLanguage[] = ['pa', 'ur', 'ar'];
const mediators = ['one', 'two', 'three'];

const shift = (mediatorId: string, wishes: Partial<Shift> = {}): Shift => ({
  deskId,
  mediatorId,
  languages: ['pa'],
  practices: [],
  weekday: 2,
  from: '16:00',
  until: '18:00',
  validFrom: '2018-01-01',
  validBefore: null,
  ...wishes,
});

const aCalendar = (wishes: Partial<CalendarFacts> = {}, seats = 1): DeskCalendar =>
  new DeskCalendar({
    desks: [{ id: deskId, municipality }],
    timetables: [
      {
        deskId,
        slotMinutes: 20,
        visitSlots: usualVisitSlots,
        seats,
        earliestMinutes: 120,
        latestDays: 60,
        openings: [{ weekday: 2, from: '16:00', until: '18:00' }],
        validFrom: '2018-01-01',
        validBefore: null,
      },
    ],
    shifts: [shift('one')],
    absences: [],
    closures: [],
    feasts: [],
    ...wishes,
  });

const aVisit = (at: string, wishes: Partial<LostVisit> = {}): LostVisit => {
  const startsAt = instantOf('2026-12-15', at).getTime();
  return {
    reservationId: at,
    municipality,
    deskId,
    seat: 1,
    ...{ mediatorId: 'one', practitionerId: null, practice: null },
    language: 'pa',
    kind: 'first',
    without: [],
    needs: 'pa',
    startsAt,
    endsAt: startsAt + 20 * 60_000,
    ...wishes,
  };
};

const nothingTaken = new BusyTimes([]);
const shutOn = (day: string) => ({
  closures: [{ municipality, deskId: null, firstDay: day, lastDay: day, reason: 'x' }],
});

describe('places proposed to visits that lost theirs', () => {
  it('are with whom they would rather have, and with anybody where those have none', () => {
    const at = '2026-12-15';
    const both = { shifts: [shift('one'), shift('two')] };
    const absent = { municipality, mediatorId: 'two', hours: null };
    const away = { absences: [{ ...absent, firstDay: at, lastDay: at }] };
    const visit = aVisit('16:00', { rather: ['one'] });
    const placed = (wishes: Partial<CalendarFacts>) =>
      proposePlaces([visit], aCalendar(wishes), nothingTaken, now).get(visit.reservationId);
    expect(placed(both)).toMatchObject({ mediatorId: 'two', startsAt: visit.startsAt });
    expect(placed({ ...both, ...away })).toMatchObject({ mediatorId: 'two' });
    expect(placed({ ...both, ...away })?.startsAt).not.toBe(visit.startsAt);
    // She stands on the list of shifts, and is away for as long as anybody looks.
    const forLong = {
      absences: [{ ...absent, firstDay: '2026-11-01', lastDay: '2027-11-01' }],
    };
    expect(placed({ ...both, ...forLong })).toMatchObject({
      mediatorId: 'one',
      startsAt: visit.startsAt,
    });
  });

  it('are near: a week later rather than a week earlier', () => {
    const places = proposePlaces(
      [aVisit('16:00')],
      aCalendar(shutOn('2026-12-15')),
      nothingTaken,
      now,
    );
    expect(dayOf(new Date(places.get('16:00')?.startsAt ?? 0))).toBe('2026-12-22');
  });

  it('are never today, however near: people need a day to hear of it', () => {
    const today = instantOf('2026-12-15', '08:00');
    const calendar = aCalendar({ shifts: [shift('one', { until: '17:00' })] });
    const places = proposePlaces([aVisit('17:20')], calendar, nothingTaken, today);
    expect(dayOf(new Date(places.get('17:20')?.startsAt ?? 0))).toBe('2026-12-22');
  });

  it('keep the moment before others are placed, also beside the new grid', () => {
    const calendar = aCalendar({ shifts: [shift('two', { from: '16:10', until: '16:50' })] });
    const visits = [
      aVisit('16:00', { reservationId: 'early' }),
      aVisit('16:30', { reservationId: 'late', mediatorId: 'one' }),
    ];
    const places = proposePlaces(visits, calendar, nothingTaken, now);
    expect(places.get('late')).toMatchObject({
      startsAt: visits[1]?.startsAt,
      mediatorId: 'two',
    });
    expect(dayOf(new Date(places.get('early')?.startsAt ?? 0))).not.toBe('2026-12-15');
  });

  it('are with who speaks the language needed, or none', () => {
    const calendar = aCalendar({ shifts: [shift('two', { languages: ['ar'] })] });
    const visits = [aVisit('16:00'), aVisit('16:20', { needs: undefined })];
    const places = proposePlaces(visits, calendar, nothingTaken, now);
    expect([...places.keys()]).toEqual(['16:20']);
  });

  it('give no place twice and are possible, whatever changed', () => {
    fc.assert(
      fc.property(
        fc.record({
          seats: fc.integer({ min: 1, max: 2 }),
          shifts: fc.array(
            fc.record({
              mediatorId: fc.constantFrom(...mediators),
              weekday: fc.integer({ min: 1, max: 5 }),
              from: fc.constantFrom('16:00', '16:10', '17:00'),
              languages: fc.subarray([...languages], { minLength: 1 }),
            }),
            { maxLength: 6 },
          ),
          shut: fc.integer({ min: -3, max: 10 }),
          visits: fc.uniqueArray(
            fc.record({
              at: fc.constantFrom('16:00', '16:20', '16:40', '17:00', '17:20', '17:40'),
              weeks: fc.integer({ min: 0, max: 2 }),
              needs: fc.option(fc.constantFrom(...languages), { nil: undefined }),
            }),
            { maxLength: 10, selector: ({ at, weeks }) => `${at} ${weeks}` },
          ),
        }),
        ({ seats, shifts, shut, visits }) => {
          const calendar = aCalendar(
            {
              ...shutOn(plusDays('2026-12-10', shut)),
              shifts: shifts.map(({ mediatorId, ...wishes }) => shift(mediatorId, wishes)),
            },
            seats,
          );
          const lost = visits.map(({ at, weeks, needs }) => {
            const startsAt = instantOf(plusDays('2026-12-15', 7 * weeks), at).getTime();
            const reservationId = `${at} ${weeks}`;
            return aVisit(at, {
              reservationId,
              startsAt,
              endsAt: startsAt + 1_200_000,
              needs,
            });
          });
          const places = proposePlaces(lost, calendar, nothingTaken, now);
          const given = [...places];
          for (const [reservationId, place] of given) {
            const visit = lost.find((each) => each.reservationId === reservationId);
            expect(isPossible({ ...place, reservationId, municipality }, calendar)).toBe(true);
            const speaks = shifts.some(
              (each) =>
                each.mediatorId === place.mediatorId &&
                (!visit?.needs || each.languages.includes(visit.needs)),
            );
            expect(speaks).toBe(true);
            for (const [otherId, taken] of given) {
              if (otherId === reservationId || !touches(place, taken)) continue;
              expect(taken.mediatorId).not.toBe(place.mediatorId);
              expect(taken.seat).not.toBe(place.seat);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
