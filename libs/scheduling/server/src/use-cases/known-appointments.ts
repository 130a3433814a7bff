import { Injectable } from '@nestjs/common';
import type { Transaction } from '@one-stop-shop/shared/server';

/** Tells other contexts who is known here; so far people are known by their appointments. */
@Injectable()
export class KnownAppointments {
  /** Whether there is such an appointment in the scope of the transaction; nothing of it is read. */
  async isKnown(tx: Transaction, id: string): Promise<boolean> {
    const found = await tx.query('SELECT 1 FROM scheduling.appointment WHERE id = $1', [id]);
    return found.length > 0;
  }
}
