import { Injectable } from '@nestjs/common';
import { appointmentSubject } from '@one-stop-shop/scheduling/contracts';
import type { Subject } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

/** Tells other contexts who is known here: by their appointments. */
@Injectable()
export class KnownAppointments {
  readonly kind = appointmentSubject;

  /** Whether there is such an appointment in the scope of the transaction; nothing of it is read. */
  async isKnown(tx: Transaction, { id }: Subject): Promise<boolean> {
    const [found] = await tx.query<{ known: boolean }>(
      'SELECT EXISTS (SELECT FROM scheduling.appointment WHERE id = $1) AS known',
      [id],
    );
    return found?.known ?? false;
  }
}
