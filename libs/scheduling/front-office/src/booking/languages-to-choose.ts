import type { PublicDesk } from '@one-stop-shop/scheduling/contracts';
import { type ServiceLanguage, serviceLanguages } from '@one-stop-shop/shared/contracts';

/** The languages spoken at the desks, in one order whatever is chosen; those of the person first. */
export function languagesToChoose(
  desks: readonly PublicDesk[],
  ofPerson: readonly (ServiceLanguage | undefined)[],
): ServiceLanguage[] {
  const first = ofPerson.filter((language) => language !== undefined);
  const spoken = new Set(desks.flatMap(({ languages }) => languages));
  return [...new Set([...first, ...serviceLanguages.filter((one) => spoken.has(one))])];
}
