import { appointmentSubject, type ChangePreview } from '@one-stop-shop/scheduling/contracts';
import { dayOf, plusDays } from '@one-stop-shop/shared/domain';
import { inTurns, recordReading, type Transaction } from '@one-stop-shop/shared/server';
import { BusyTimes, withoutVisits, type Taken } from '../../domain/busy-times';
import type { DeskCalendar } from '../../domain/desk-calendar';
import { hittingVisits, languagesThere, type LostBooking } from '../../domain/affected-visits';
import type { LostVisit, NewPlace } from '../../domain/lost-visit';
import { proposing } from '../../domain/proposals';
import { readCalendar, readTaken } from '../../persistence/calendar-reader';
import { readComingVisits, readHitBookings } from '../../persistence/coming-visits';
import { readNotWomen } from '../../persistence/received-as';
import { noWish, type VisitWishes, type WishOfVisit } from '../visit-wishes';
import type { PlannedChange } from './planned-change';
import { previewing } from './previewing';

/** A change with all that it does to bookings. */
export interface WeighedChange {
  readonly lost: readonly LostBooking[];
  /** By reservation; a booking without one has nowhere to go. */
  readonly places: ReadonlyMap<string, NewPlace>;
  readonly preview: ChangePreview;
}

/** Makes the change, or only tries it: what was written is taken back, what it would give stays known. */
export type Manner = 'make' | 'try';

/** How far beyond the last booking places are looked for, days. */
const lookAhead = 62;

/**
 * Writes the change and compares the calendars before and after it. The number of
 * statements is the same for one booking hit and for thousands, and others are answered
 * in between. Readings are recorded.
 * @param signal says that nobody waits for it any more; then it throws the reason
 */
export async function assessImpact(
  tx: Transaction,
  planned: PlannedChange,
  manner: Manner,
  wishes: VisitWishes,
  signal?: AbortSignal,
): Promise<WeighedChange> {
  const visits = await readComingVisits(tx);
  const last = visits.at(-1)?.startsAt ?? tx.now.getTime();
  const range = { from: dayOf(tx.now), to: plusDays(dayOf(new Date(last)), lookAhead) };
  const before = await readCalendar(tx, range);
  const after = await calendarAfter(tx, planned, manner, range);
  const hits = await inTurns(hittingVisits(visits, before, after), signal);
  const lost = await readHitBookings(tx, hits, { kept: manner === 'make' });
  await recordHits(tx, lost);
  const wished = await wishes.of(
    tx,
    lost.map(({ appointmentId }) => appointmentId),
  );
  const asksForWoman = [...wished.values()].some(({ told }) => told.woman);
  const notWomen = asksForWoman ? await readNotWomen(tx) : [];
  const places = await findPlaces(tx, lost, { before, after, range, wished, notWomen }, signal);
  const preview = await inTurns(previewing(planned, lost, places), signal);
  return { lost, places, preview };
}

async function calendarAfter(
  tx: Transaction,
  planned: PlannedChange,
  manner: Manner,
  range: { readonly from: string; readonly to: string },
): Promise<DeskCalendar> {
  if (manner === 'make') {
    await planned.enter(tx);
    return readCalendar(tx, range);
  }
  const tried = await tx.attempt(async () => {
    await planned.enter(tx);
    throw new TakenBack(await readCalendar(tx, range));
  });
  if (!tried.done && tried.error instanceof TakenBack) return tried.error.calendar;
  throw tried.done ? new Error('a change that was only tried was made') : tried.error;
}

class TakenBack extends Error {
  constructor(readonly calendar: DeskCalendar) {
    super('taken back');
  }
}

async function recordHits(tx: Transaction, lost: readonly LostBooking[]): Promise<void> {
  for (const [municipality, bookings] of Map.groupBy(lost, (booking) => booking.municipality)) {
    const subjects = bookings.map(({ appointmentId }) => appointmentId);
    await recordReading(tx, {
      municipality,
      kind: appointmentSubject,
      subjects,
      fieldClasses: ['contact', 'visit'],
    });
  }
}

interface Compared {
  readonly before: DeskCalendar;
  readonly after: DeskCalendar;
  readonly range: { readonly from: string; readonly to: string };
  readonly wished: ReadonlyMap<string, WishOfVisit>;
  /** Who receives nobody who asks for a woman, unless nobody else is there. */
  readonly notWomen: readonly string[];
}

async function findPlaces(
  tx: Transaction,
  lost: readonly LostBooking[],
  { range, ...compared }: Compared,
  signal?: AbortSignal,
): Promise<Map<string, NewPlace>> {
  if (lost.length === 0) return new Map();
  const taken = withoutVisits(await readTaken(tx, range), lost);
  return inTurns(placing(lost, compared, taken, tx.now), signal);
}

function* placing(
  lost: readonly LostBooking[],
  { before, after, wished, notWomen }: Omit<Compared, 'range'>,
  taken: readonly Taken[],
  now: Date,
): Generator<void, Map<string, NewPlace>, void> {
  const visits: LostVisit[] = [];
  for (const booking of lost) {
    const { told } = wished.get(booking.appointmentId) ?? noWish;
    const { without } = told;
    const rather = told.woman ? notWomen : [];
    visits.push({ ...booking, needs: needs(booking, before), without, rather });
    yield;
  }
  return yield* proposing(visits, after, new BusyTimes(taken), now);
}

/** The language asked for, or the person's own when they were to be received in it. */
function needs(booking: LostBooking, before: DeskCalendar): LostVisit['needs'] {
  const { language, mediatorLanguage } = booking;
  if (mediatorLanguage) return mediatorLanguage;
  return languagesThere(booking, before).includes(language) ? language : undefined;
}
