import type { Transaction } from '@one-stop-shop/shared/server';
import type { AppointmentEntity } from './appointment.entity';
import type { ContactEntity } from './contact.entity';
import type { SealedWords } from './words-of-visits';

/** A booked appointment with its person, before either has a row. */
export interface NewAppointment extends Omit<
  AppointmentEntity,
  'state' | 'cancelledBy' | 'arrivedAt' | 'contactId' | 'calendarSequence'
> {
  readonly words: SealedWords | null;
  readonly contact: Omit<ContactEntity, 'municipality' | 'recordedAt'>;
}

/** Writes both in one statement: every booking waits for it. */
export async function writeAppointment(tx: Transaction, booked: NewAppointment): Promise<void> {
  const { contact } = booked;
  await tx.query(
    `WITH contact AS (
       INSERT INTO scheduling.contact
         (id, municipality, first_name, phone, email, for_someone_else, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
     )
     INSERT INTO scheduling.appointment
       (contact_id, municipality, booked_at, id, desk_id, mediator_id, reservation_id, starts_at,
        ends_at, channel, language, mediator_language, reason, words_sealed, words_month, link_hash,
        code_hash, kind, practitioner_id, practice)
     VALUES ($1, $2, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
             $23, $24)`,
    [
      contact.id,
      booked.municipality,
      contact.firstName,
      contact.phone,
      contact.email,
      contact.forSomeoneElse,
      booked.bookedAt,
      booked.id,
      booked.deskId,
      booked.mediatorId,
      booked.reservationId,
      booked.startsAt,
      booked.endsAt,
      booked.channel,
      booked.language,
      booked.mediatorLanguage,
      booked.reason,
      booked.words?.sealed ?? null,
      booked.words?.month ?? null,
      booked.linkHash,
      booked.codeHash,
      booked.kind,
      booked.practitionerId,
      booked.practice,
    ],
  );
}
