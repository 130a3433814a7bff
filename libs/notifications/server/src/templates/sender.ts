import { townOf } from '@one-stop-shop/shared/contracts';
import type { AppointmentToTell } from '../domain/appointment-to-tell';

/**
 * Who writes, as people know it from the pages and the door: the town is that of the desk. An
 * address that nobody knows, with a foreign name, looks like a swindle.
 */
export function senderOf({ name, address }: AppointmentToTell['desk']): string {
  return `Sportello Unico – ${townOf(address) ?? name}`;
}
