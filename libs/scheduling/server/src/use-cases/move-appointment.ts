import { Injectable } from '@nestjs/common';
import { appointmentMoved, schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  publish,
  mustHold,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
  type VisitorScope,
} from '@one-stop-shop/shared/server';
import { isStillAhead, mustBeAsShown } from '../domain/appointment';
import { NotPossibleNow } from '../domain/problems';
import { idsOf } from '../domain/receivers';
import { deskWindow, publicWindow } from '../domain/slot';
import { AppointmentEntity } from '../persistence/appointment.entity';
import { readNotWomen } from '../persistence/received-as';
import { giveUpPlace, holdCalendar } from '../persistence/reservations';
import { answerAgain, answerChange } from './done-act';
import { findAppointmentToChange, type AppointmentSeen } from './find-appointment';
import { orSlotTaken, takePlace } from './take-place';
import { noWish, VisitWishes } from './visit-wishes';

interface Agreement {
  /** A woman was asked for, none is there, and whoever comes agrees to whom there is. */
  readonly agreed?: boolean | undefined;
}

/** An appointment goes to another moment at the same desk; code and link stay the same. */
@Injectable()
export class MoveAppointment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wishes: VisitWishes,
  ) {}

  /**
   * @throws AppointmentUnknown, MovedSince, NotPossibleNow, SlotTaken, NobodyAsWished,
   *         NoMediatorInLanguage and the
   *         refusals of a moment that the desk does not offer
   */
  async run(
    scope: VisitorScope | OperatorScope,
    seen: AppointmentSeen,
    startsAt: Date,
    agreement?: Agreement,
  ): Promise<DoneAct> {
    if (scope.asker !== 'visitor') mustHold(scope, schedulingPermissions.changeAppointment);
    return orSlotTaken(() =>
      this.unitOfWork.inTransaction<VisitorScope | OperatorScope, DoneAct>(scope, (tx) =>
        this.within(tx, seen, startsAt, agreement),
      ),
    );
  }

  /**
   * The same in a transaction in which more is done; whoever opened it asks for the permission
   * and begins anew when a race is lost, see {@link orSlotTaken}.
   */
  async within(
    tx: Transaction<VisitorScope | OperatorScope>,
    seen: AppointmentSeen,
    startsAt: Date,
    agreement: Agreement = {},
  ): Promise<DoneAct> {
    await holdCalendar(tx, tx.scope.municipalities, 'to-book');
    const appointment = await findAppointmentToChange(tx, seen);
    if (!isStillAhead(appointment, tx.now)) throw new NotPossibleNow();
    if (appointment.startsAt.getTime() === startsAt.getTime()) return answerAgain(tx, appointment);
    mustBeAsShown(appointment, seen.shown);
    return this.move(tx, appointment, startsAt, agreement);
  }

  private async move(
    tx: Transaction<VisitorScope | OperatorScope>,
    appointment: AppointmentEntity,
    startsAt: Date,
    { agreed }: Agreement,
  ): Promise<DoneAct> {
    const window = tx.scope.asker !== 'visitor' ? deskWindow : publicWindow;
    const { id, municipality, deskId, kind, language, reservationId } = appointment;
    const { mediatorId, practitionerId } = appointment;
    const today = dayOf(tx.now);
    const { notWomen, ...wished } = await this.whom(tx, id, agreed);
    const place = await takePlace(
      tx,
      {
        municipality,
        deskId,
        startsAt,
        kind,
        language,
        mediatorLanguage: appointment.mediatorLanguage ?? undefined,
        practice: appointment.practice ?? undefined,
        ...wished,
        from: { mediatorId, practitionerId, giveUp: () => giveUpPlace(tx, reservationId) },
      },
      (timetable) => window(timetable, tx.now, today),
    );
    // Only where no woman was free was there anything to agree to.
    if (agreed && idsOf(place).some((one) => notWomen.includes(one)))
      await this.wishes.agree(tx, id);
    await tx.repository(AppointmentEntity).update({ id }, { startsAt, ...place });
    await publish(tx, appointmentMoved, {
      by: tx.scope.asker === 'visitor' ? 'person' : 'desk',
      municipality,
      appointmentId: id,
      before: appointment.startsAt.toISOString(),
      startsAt: startsAt.toISOString(),
    });
    const heldReservationId = place.reservationId;
    return answerChange(tx, { act: 'move', appointment, startsAt, heldReservationId });
  }

  // Behind a link nothing is refused because of a woman: whoever holds it could learn of the wish.
  // At the desk it is read whether or not there is a wish, so that nothing differs.
  private async whom(
    tx: Transaction<VisitorScope | OperatorScope>,
    id: string,
    agreed: boolean | undefined,
  ) {
    const { told, quiet } = (await this.wishes.of(tx, [id])).get(id) ?? noWish;
    const notWomen = tx.scope.asker === 'visitor' ? [] : await readNotWomen(tx);
    return {
      notWomen,
      without: told.without,
      refused: told.woman && !agreed ? notWomen : [],
      last: [...quiet.without, ...(quiet.woman || told.woman ? notWomen : [])],
    };
  }
}
