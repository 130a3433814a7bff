import { isPlainName } from '@one-stop-shop/shared/contracts';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import type { Sentence } from './catalogues';

type Named = Pick<AppointmentToTell, 'firstName' | 'forSomeoneElse'>;

/**
 * How a letter about these visits begins. Nobody has confirmed that the address is the
 * person's, so a name that says more than a name is not repeated: whoever writes a sentence
 * there would speak to a stranger with the voice of the municipality.
 */
export function greetingFor([first, ...others]: readonly Named[]): Sentence {
  const isOneName = first && others.every(({ firstName }) => firstName === first.firstName);
  if (!isOneName || !isPlainName(first.firstName)) return 'greeting.several';
  return first.forSomeoneElse ? 'greeting.forSomeoneElse' : 'greeting.self';
}
