import { createHash } from 'node:crypto';
import type { ChangePreview, HitBooking } from '@one-stop-shop/scheduling/contracts';
import { dayOf, plusDays, recordReading, type Transaction } from '@one-stop-shop/shared/server';
import { BusyTimes, withoutVisits } from '../../domain/busy-times';
import type { DeskCalendar } from '../../domain/desk-calendar';
import { hitVisits, languagesThere, type LostBooking } from '../../domain/hit-visits';
import { proposePlaces, type LostVisit, type NewPlace } from '../../domain/proposals';
import { readCalendar, readTaken } from '../../persistence/calendar-reader';
import { readComingVisits, readHitBookings } from '../../persistence/coming-visits';
import type { PlannedChange } from './planned-change';

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
 * statements is the same for one booking hit and for hundreds. Readings are recorded.
 */
export async function weighChange(
  tx: Transaction,
  planned: PlannedChange,
  manner: Manner,
): Promise<WeighedChange> {
  const visits = await readComingVisits(tx);
  const last = visits.at(-1)?.startsAt ?? tx.now.getTime();
  const range = { from: dayOf(tx.now), to: plusDays(dayOf(new Date(last)), lookAhead) };
  const before = await readCalendar(tx, range);
  const after = await calendarAfter(tx, planned, manner, range);
  const hits = hitVisits(visits, before, after);
  const lost = await readHitBookings(tx, hits, { kept: manner === 'make' });
  await recordHits(tx, lost);
  const places = await findPlaces(tx, lost, before, after, range);
  return { lost, places, preview: previewOf(planned, lost, places) };
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
    await recordReading(tx, { municipality, subjects, fieldClasses: ['contact', 'visit'] });
  }
}

async function findPlaces(
  tx: Transaction,
  lost: readonly LostBooking[],
  before: DeskCalendar,
  after: DeskCalendar,
  range: { readonly from: string; readonly to: string },
): Promise<Map<string, NewPlace>> {
  if (lost.length === 0) return new Map();
  const taken = withoutVisits(await readTaken(tx, range), lost);
  const visits = lost.map((booking): LostVisit => ({ ...booking, needs: needs(booking, before) }));
  return proposePlaces(visits, after, new BusyTimes(taken), tx.now);
}

/** The language asked for, or the person's own when they were to be received in it. */
function needs(booking: LostBooking, before: DeskCalendar): LostVisit['needs'] {
  const { language, mediatorLanguage } = booking;
  if (mediatorLanguage) return mediatorLanguage;
  return languagesThere(booking, before).includes(language) ? language : undefined;
}

function previewOf(
  { change, alsoElsewhere }: PlannedChange,
  lost: readonly LostBooking[],
  places: ReadonlyMap<string, NewPlace>,
): ChangePreview {
  const people = [...new Set(lost.map(({ toldAs }) => toldAs))];
  const hits = lost.map((booking) => ({
    ...shown(booking, places.get(booking.reservationId)),
    person: people.indexOf(booking.toldAs) + 1,
  }));
  const seen = createHash('sha256').update(JSON.stringify({ change, hits })).digest('base64url');
  return { seen, hits, alsoElsewhere: [...alsoElsewhere] };
}

function shown(booking: LostBooking, place: NewPlace | undefined): Omit<HitBooking, 'person'> {
  const { appointmentId, municipality, deskId, mediatorId, language, mediatorLanguage, told } =
    booking;
  return {
    appointmentId,
    municipality,
    deskId,
    startsAt: new Date(booking.startsAt).toISOString(),
    endsAt: new Date(booking.endsAt).toISOString(),
    mediatorId,
    language,
    ...(mediatorLanguage && { mediatorLanguage }),
    told,
    proposal: place
      ? {
          startsAt: new Date(place.startsAt).toISOString(),
          endsAt: new Date(place.endsAt).toISOString(),
          mediatorId: place.mediatorId,
          keepsTime: place.startsAt === booking.startsAt,
        }
      : null,
  };
}
