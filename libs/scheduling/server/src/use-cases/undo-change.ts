import { Injectable } from '@nestjs/common';
import {
  appointmentRestored,
  schedulingPermissions,
  type UndoableChange,
} from '@one-stop-shop/scheduling/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  mustHold,
  publish,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { isPossible } from '../domain/affected-visits';
import { mustBeAsShown } from '../domain/appointment';
import { PlaceGivenAway, UndoOver } from '../domain/problems';
import { idsOf } from '../domain/receivers';
import { mustBeInTime, standsAsLeft } from '../domain/undo';
import { AppointmentEntity } from '../persistence/appointment.entity';
import { readCalendar } from '../persistence/calendar-reader';
import { ReservationEntity } from '../persistence/reservation.entity';
import {
  againWhenFaster,
  giveUpPlace,
  holdCalendar,
  holdPlaceAgain,
  queueForReceivers,
} from '../persistence/reservations';
import { noteUndone, readOwnChange, type OwnChange } from '../persistence/undoable-changes';
import { findAppointmentToChange, type AppointmentSeen } from './find-appointment';

/** What an operator has just undone: nobody was told of the change, so nobody is told of this. */
const undone: DoneAct = { learns: 'not_told' };

/**
 * Whoever has just moved or cancelled a visit takes it back: it has its place, who receives it, code and
 * link again. The person was told nothing yet, see `toldAfterMs`.
 */
@Injectable()
export class UndoChange {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Saying it twice is no error.
   * @throws AppointmentUnknown, MovedSince, UndoOver; PlaceGivenAway, and what was done stands
   */
  async run(operator: OperatorScope, seen: AppointmentSeen, act: UndoableChange): Promise<DoneAct> {
    mustHold(operator, schedulingPermissions.changeAppointment);
    return againWhenFaster(() =>
      this.unitOfWork.inTransaction(operator, async (tx) => {
        await holdCalendar(tx, operator.municipalities, 'to-book');
        const appointment = await findAppointmentToChange(tx, { id: seen.id });
        const change = await readOwnChange(tx, appointment);
        if (change?.act !== act) throw new UndoOver();
        if (isUndone(change, appointment)) return undone;
        if (change.undoneAt || !standsAsLeft(change, appointment)) throw new UndoOver();
        mustBeAsShown(appointment, seen.shown);
        mustBeInTime(change, tx.now);
        await restore(tx, appointment, change);
        return undone;
      }),
    );
  }
}

const isUndone = (change: OwnChange, { state, reservationId }: AppointmentEntity): boolean =>
  change.undoneAt !== null && state === 'booked' && reservationId === change.heldReservationId;

async function restore(
  tx: Transaction<OperatorScope>,
  appointment: AppointmentEntity,
  change: OwnChange,
): Promise<void> {
  const { id, municipality } = appointment;
  const place = await tx
    .repository(ReservationEntity)
    .findOneByOrFail({ id: change.leftReservationId, municipality });
  await mustStillBeOffered(tx, place);
  await queueForReceivers(tx, [...idsOf(appointment), ...idsOf(place)]);
  if (change.act === 'move') await giveUpPlace(tx, appointment.reservationId);
  const reservationId = await holdPlaceAgain(tx, place);
  if (!reservationId) throw new PlaceGivenAway();
  const { startsAt, endsAt, mediatorId, practitionerId } = place;
  await tx.repository(AppointmentEntity).update(
    { id },
    {
      ...{ state: 'booked', cancelledBy: null, reservationId },
      ...{ startsAt, endsAt, mediatorId, practitionerId },
    },
  );
  await noteUndone(tx, appointment, reservationId);
  await publish(tx, appointmentRestored, {
    municipality,
    appointmentId: id,
    startsAt: startsAt.toISOString(),
    undone: change.act,
    doneAt: change.doneAt.toISOString(),
  });
}

/** A closure entered in these seconds has not seen this visit: it must not come back behind it. */
async function mustStillBeOffered(tx: Transaction, place: ReservationEntity): Promise<void> {
  const [startsAt, endsAt] = [place.startsAt.getTime(), place.endsAt.getTime()];
  if (startsAt <= tx.now.getTime()) return;
  const day = dayOf(place.startsAt);
  const calendar = await readCalendar(tx, { from: day, to: day, deskId: place.deskId });
  const visit = { ...place, reservationId: place.id, startsAt, endsAt };
  if (!isPossible(visit, calendar)) throw new PlaceGivenAway();
}
