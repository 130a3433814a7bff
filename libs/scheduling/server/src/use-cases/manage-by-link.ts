import { Injectable } from '@nestjs/common';
import type { ManagedAppointment, PlacesForVisit, Slot } from '@one-stop-shop/scheduling/contracts';
import type { VisitorScope } from '@one-stop-shop/shared/server';
import { AppointmentUnknown } from '../domain/problems';
import { CancelAppointment } from './cancel-appointment';
import {
  findAppointmentToChange,
  type AppointmentSeen,
  type HeldAppointment,
} from './find-appointment';
import { FindFreeSlots } from './find-free-slots';
import { MoveAppointment } from './move-appointment';
import { OpenAppointment } from './open-appointment';
import { orSlotTaken } from './take-place';

/** The appointment that a page names, and the secret of the link that opened it in this browser. */
export interface LinkedAppointment extends AppointmentSeen {
  readonly token: string;
}

/**
 * What the holder of a link does on the page of their appointment: each act is one transaction
 * and one line of the audit. Neither asks for an idempotency key: a move to where the visit is
 * already is answered like the first one, and a link opens nothing after the visit was cancelled.
 */
@Injectable()
export class ManageByLink {
  constructor(
    private readonly opening: OpenAppointment,
    private readonly moving: MoveAppointment,
    private readonly cancelling: CancelAppointment,
    private readonly finding: FindFreeSlots,
  ) {}

  /** @throws AppointmentUnknown, also when the link is of another one; AppointmentOver */
  show(visitor: VisitorScope, linked: LinkedAppointment): Promise<ManagedAppointment> {
    return this.during(visitor, linked, ({ tx, appointment }) =>
      this.opening.show(tx, appointment),
    );
  }

  /** Where it may be moved. @throws what {@link show} throws */
  places(visitor: VisitorScope, linked: LinkedAppointment, query: PlacesForVisit): Promise<Slot[]> {
    return this.during(visitor, linked, ({ tx, appointment }) =>
      this.finding.forVisit(tx, appointment, query),
    );
  }

  /**
   * @returns the appointment as it stands after the move
   * @throws what {@link show} and {@link MoveAppointment} throw
   */
  move(
    visitor: VisitorScope,
    linked: LinkedAppointment,
    startsAt: Date,
  ): Promise<ManagedAppointment> {
    return orSlotTaken(() =>
      this.during(visitor, linked, async ({ tx }) => {
        await this.moving.within(tx, linked, startsAt);
        // Read anew: the sequence of its calendar file is counted by the database.
        return this.opening.show(tx, await findAppointmentToChange(tx, linked));
      }),
    );
  }

  /** @throws what {@link show} and {@link CancelAppointment} throw */
  cancel(visitor: VisitorScope, linked: LinkedAppointment): Promise<void> {
    return this.during(visitor, linked, async ({ tx }) => {
      await this.cancelling.within(tx, linked);
    });
  }

  private during<Result>(
    visitor: VisitorScope,
    { id, token }: LinkedAppointment,
    act: (held: HeldAppointment) => Promise<Result>,
  ): Promise<Result> {
    return this.opening.during(visitor, { token }, async (held) => {
      if (held.appointment.id !== id) throw new AppointmentUnknown();
      return act(held);
    });
  }
}
