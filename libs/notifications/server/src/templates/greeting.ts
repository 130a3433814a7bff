import { isPlainName } from '@one-stop-shop/shared/contracts';
import type { SentenceId } from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';

type Named = Pick<AppointmentToTell, 'firstName' | 'forSomeoneElse'>;

/**
 * How a letter about these visits begins. Nobody has confirmed that the address is the
 * person's, so a name that says more than a name is not repeated: whoever writes a sentence
 * there would speak to a stranger with the voice of the municipality.
 */
export function greetingFor([first, ...others]: readonly Named[]): SentenceId {
  const isOneName = first && others.every(({ firstName }) => firstName === first.firstName);
  if (!isOneName || !isPlainName(first.firstName)) return 'letter.greeting.several';
  return first.forSomeoneElse ? 'letter.greeting.for-someone-else' : 'letter.greeting.self';
}
