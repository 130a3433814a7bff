import type { AgendaEntry } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';

/** The language that is still to be found for a visit; what is over or given up needs none. */
export function languageToFind({
  state,
  lacks,
}: Pick<AgendaEntry, 'state' | 'lacks'>): ServiceLanguage | undefined {
  return state === 'booked' || state === 'arrived' ? lacks : undefined;
}
