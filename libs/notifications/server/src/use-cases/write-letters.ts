import { Injectable } from '@nestjs/common';
import { appointmentSubject } from '@one-stop-shop/scheduling/contracts';
import { recordReading, type Transaction, type WorkerScope } from '@one-stop-shop/shared/server';
import { stillToTell, toldTogether } from '../domain/change-to-tell';
import { isStale } from '../domain/stale';
import type { MessageEntity } from '../persistence/message.entity';
import { writeLetter, writeLetterOfChanges, type Letter } from '../templates/letter';
import {
  writeApproval,
  writeEmergencyNotice,
  writeInvitation,
  writeReadingNotice,
} from '../templates/staff-letter';
import { AppointmentFacts } from './appointment-facts';
import { keepToOnePerson } from './keep-to-one-person';
import { knownVisits } from './known-visits';
import { StaffFacts } from './staff-facts';

/** A letter with where it goes, and how else the person can be reached. */
export interface AddressedLetter {
  readonly to: string;
  readonly replyTo?: string | undefined;
  /** E.164 */
  readonly phone?: string | undefined;
  readonly letter: Letter;
}

/** Writes what a message says from what is so now, in the caller's transaction. */
@Injectable()
export class WriteLetters {
  constructor(
    private readonly appointments: AppointmentFacts,
    private readonly staff: StaffFacts,
  ) {}

  /** The message with the visits of one person only; the others' are planned as their own. */
  keptToOnePerson(tx: Transaction<WorkerScope>, message: MessageEntity): Promise<MessageEntity> {
    return keepToOnePerson(tx, this.appointments, message);
  }

  /** Undefined when it no longer holds, or the person has left no address. */
  async of(
    tx: Transaction<WorkerScope>,
    message: MessageEntity,
  ): Promise<AddressedLetter | undefined> {
    switch (message.kind) {
      case 'desk_change':
        return this.ofChanges(tx, message);
      case 'invitation':
        return toStaff(await this.staff.invitation(tx, message.subject), writeInvitation);
      case 'approval':
        return toStaff(await this.staff.approval(tx, message.subject), writeApproval);
      case 'emergency_access':
        return toStaff(await this.staff.emergencyAccess(tx, message.subject), writeEmergencyNotice);
      case 'read_past_habit':
        return toStaff(await this.staff.readingPastHabit(tx, message.subject), writeReadingNotice);
      case 'confirmation':
      case 'moved':
      case 'cancelled':
      case 'reminder':
        return this.ofOne(tx, { ...message, kind: message.kind });
    }
  }

  private async ofOne(
    tx: Transaction<WorkerScope>,
    message: MessageEntity & { readonly kind: Parameters<typeof writeLetter>[0] },
  ): Promise<AddressedLetter | undefined> {
    const { kind, municipality, subject } = message;
    const appointment = await this.appointments.find(tx, subject);
    if (!appointment?.email || isStale(message, appointment, tx.now)) return undefined;
    await recordReading(tx, {
      municipality,
      kind: appointmentSubject,
      subjects: [subject],
      fieldClasses: ['contact'],
    });
    return {
      to: appointment.email,
      replyTo: appointment.desk.email ?? undefined,
      phone: appointment.phone,
      letter: writeLetter(kind, appointment),
    };
  }

  private async ofChanges(
    tx: Transaction<WorkerScope>,
    { municipality, visits }: MessageEntity,
  ): Promise<AddressedLetter | undefined> {
    const [ofOnePerson = []] = toldTogether(await knownVisits(tx, this.appointments, visits ?? []));
    const changes = stillToTell(ofOnePerson, tx.now);
    const { email, phone } = changes[0]?.appointment ?? {};
    if (!email) return undefined;
    const subjects = changes.map(({ appointmentId }) => appointmentId);
    await recordReading(tx, {
      municipality,
      kind: appointmentSubject,
      subjects,
      fieldClasses: ['contact'],
    });
    return {
      to: email,
      replyTo: changes[0]?.appointment.desk.email ?? undefined,
      phone,
      letter: writeLetterOfChanges(changes),
    };
  }
}

/** Undefined facts hold no longer. Nothing is read about the people whom the desks serve. */
function toStaff<Fact extends { readonly email: string }>(
  fact: Fact | undefined,
  write: (fact: Fact) => Letter,
): AddressedLetter | undefined {
  return fact && { to: fact.email, letter: write(fact) };
}
