import { Injectable } from '@nestjs/common';
import {
  appointmentSubject,
  type ManagedAppointment,
  type OpenAppointment as Opening,
} from '@one-stop-shop/scheduling/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  readCode,
  recordReading,
  UnitOfWork,
  type Transaction,
  type VisitorScope,
} from '@one-stop-shop/shared/server';
import { hasLinkExpired } from '../domain/appointment';
import { AppointmentOver, AppointmentUnknown } from '../domain/problems';
import type { AppointmentEntity } from '../persistence/appointment.entity';
import { readDeskPlace } from '../persistence/desk-place';
import { AppointmentCredentials } from './appointment-credentials';
import { holdAppointment, type HeldAppointment } from './find-appointment';

/** An appointment that its holder may see, with the secret of its link. */
export interface OpenedAppointment {
  readonly id: string;
  readonly token: string;
  readonly shown: ManagedAppointment;
}

/** The holder of a link or a code comes back to their appointment. */
@Injectable()
export class OpenAppointment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: AppointmentCredentials,
  ) {}

  /** @throws AppointmentUnknown, AppointmentOver */
  run(visitor: VisitorScope, opening: Opening): Promise<OpenedAppointment> {
    return this.during(visitor, opening, async ({ tx, appointment }) => {
      const { id, linkHash } = appointment;
      const { linkToken: token } = this.credentials.handedOut(id, linkHash);
      return { id, token, shown: await this.show(tx, appointment) };
    });
  }

  /**
   * What the holder does with it, in one transaction that acts for them in its municipality. The
   * reading is recorded with it: when the act is refused nothing was shown, and nothing stands there.
   * @throws AppointmentUnknown, AppointmentOver, and whatever the act throws
   */
  during<Result>(
    visitor: VisitorScope,
    opening: Opening,
    act: (held: HeldAppointment) => Promise<Result>,
  ): Promise<Result> {
    const key = 'token' in opening ? opening.token : readCode(opening.code);
    const forms = this.credentials.formsOf(key);
    const scope: VisitorScope = { ...visitor, ...(forms[0] && { visitorKey: forms[0] }) };
    return this.unitOfWork.inTransaction(scope, async (asked) => {
      const held = await holdAppointment(asked, forms);
      if (!held) throw new AppointmentUnknown();
      const { id, municipality, state, endsAt } = held.appointment;
      if (state === 'cancelled' || hasLinkExpired(endsAt, asked.now)) {
        // Whoever holds a link may know what became of it; a code can be guessed.
        throw 'token' in opening ? new AppointmentOver() : new AppointmentUnknown();
      }
      const tx = await held.tx.actingFor(municipality);
      await recordReading(tx, {
        municipality,
        kind: appointmentSubject,
        subjects: [id],
        fieldClasses: ['visit'],
      });
      return act({ tx, appointment: held.appointment });
    });
  }

  /** What its page shows of it. */
  async show(tx: Transaction, appointment: AppointmentEntity): Promise<ManagedAppointment> {
    const { id, deskId, startsAt, endsAt, kind, language, mediatorLanguage, linkHash } =
      appointment;
    const handedOut = this.credentials.handedOut(id, linkHash);
    const place = await readDeskPlace(tx, deskId, dayOf(startsAt));
    const say = await this.credentials.speaker(tx, [language]);
    return {
      id,
      deskId,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      language,
      ...(mediatorLanguage && { mediatorLanguage }),
      kind,
      code: handedOut.paperCode,
      manageUrl: this.credentials.manageUrl(handedOut),
      calendar: this.credentials.calendar(appointment, place, tx.now, say).content,
      calendarAfterCancelling: this.credentials.calendarAfterCancelling(
        appointment,
        place,
        tx.now,
        say,
      ).content,
    };
  }
}
