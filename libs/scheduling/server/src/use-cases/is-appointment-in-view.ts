import type { Transaction } from '@one-stop-shop/shared/server';

/** Whether there is such an appointment in the scope of the transaction; nothing of it is read. */
export async function isAppointmentInView(tx: Transaction, id: string): Promise<boolean> {
  const found = await tx.query('SELECT 1 FROM scheduling.appointment WHERE id = $1', [id]);
  return found.length > 0;
}
