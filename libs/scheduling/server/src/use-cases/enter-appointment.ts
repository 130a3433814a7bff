import { randomUUID } from 'node:crypto';
import {
  appointmentBooked,
  type BookAppointment,
  type BookingChannel,
  type Practice,
  type VisitKind,
} from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { publish, type RecordKeys, type Transaction } from '@one-stop-shop/shared/server';
import { dialable } from '../domain/phone';
import type { BookingWindow } from '../domain/slot';
import type { Timetable } from '../domain/timetable';
import { readNotWomen } from '../persistence/received-as';
import { holdCalendar } from '../persistence/reservations';
import { writeAppointment } from '../persistence/write-appointment';
import type { AppointmentCredentials } from './appointment-credentials';
import { sealWords } from './sealed-words';
import { takePlace } from './take-place';

/** A booking, by whatever channel it came. */
export interface BookingToEnter extends Omit<BookAppointment, 'website'> {
  readonly id: string;
  readonly municipality: string;
  readonly channel: BookingChannel;
  readonly kind: VisitKind;
  /** For what a practitioner is to receive them. */
  readonly practice?: Practice | undefined;
  /** Who is not to receive them. */
  readonly without?: readonly string[] | undefined;
  /** Nobody but a woman is to receive them. */
  readonly woman?: boolean | undefined;
  /** They agree to whom there is, where no woman is. */
  readonly agreed?: boolean | undefined;
}

/** What a repetition of the request gets back; nothing personal. */
export interface EnteredAppointment {
  readonly id: string;
  readonly endsAt: string;
}

/** What a booking is given beside its row: link and code, and a key for what the person wrote. */
export interface BookingMeans {
  readonly credentials: AppointmentCredentials;
  readonly keys: RecordKeys;
}

/** How the person can be reached, in the one form that we store. */
export interface Reach {
  readonly phone: string | null;
  readonly email: string | null;
}

/** @throws PhoneNotValid, PhoneNotOne, PhoneUnclear */
export function reachOf(booking: {
  language: ServiceLanguage;
  phone?: string | undefined;
  email?: string | undefined;
}): Reach {
  return {
    phone: booking.phone ? dialable(booking.phone, booking.language) : null,
    email: booking.email?.toLowerCase() ?? null,
  };
}

/** Takes the place, writes person and appointment, and publishes it: all or nothing. */
export async function enterAppointment(
  tx: Transaction,
  booking: BookingToEnter,
  reach: Reach,
  { credentials, keys }: BookingMeans,
  windowOf: (timetable: Timetable) => BookingWindow,
): Promise<EnteredAppointment> {
  const { id, municipality, deskId } = booking;
  await holdCalendar(tx, [municipality], 'to-book');
  const startsAt = new Date(booking.startsAt);
  const notWomen = booking.woman ? await readNotWomen(tx) : [];
  const wanted = {
    ...{ ...booking, startsAt },
    ...(booking.agreed ? { last: notWomen } : { refused: notWomen }),
  };
  const place = await takePlace(tx, wanted, windowOf);
  const { endsAt } = place;
  await writeAppointment(tx, {
    id,
    municipality,
    deskId,
    ...place,
    practice: booking.practice ?? null,
    startsAt,
    kind: booking.kind,
    channel: booking.channel,
    language: booking.language,
    mediatorLanguage: booking.mediatorLanguage ?? null,
    reason: booking.reason ?? null,
    words: booking.words
      ? await sealWords(keys, { id, municipality, startsAt }, booking.words)
      : null,
    linkHash: credentials.keyed(credentials.linkToken(id)),
    codeHash: credentials.keyed(credentials.code(id)),
    bookedAt: tx.now,
    contact: {
      id: randomUUID(),
      firstName: booking.firstName,
      ...reach,
      forSomeoneElse: booking.forSomeoneElse ?? false,
    },
  });
  await publish(tx, appointmentBooked, {
    municipality,
    appointmentId: id,
    startsAt: startsAt.toISOString(),
  });
  return { id, endsAt: endsAt.toISOString() };
}
