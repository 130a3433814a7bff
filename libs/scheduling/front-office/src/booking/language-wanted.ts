import type { ManagedAppointment } from '@one-stop-shop/scheduling/contracts';
import type { PublicLanguage, ServiceLanguage } from '@one-stop-shop/shared/contracts';

import type { Answers } from './answers';

/**
 * The language that the mediator must speak: the one asked for, or else the language
 * chosen first. Undefined when nobody is needed: Italian is spoken at every desk.
 */
export function languageWanted(
  { mediator }: Pick<Answers, 'mediator'>,
  pages: PublicLanguage,
): ServiceLanguage | undefined {
  if (mediator === 'none') return undefined;
  return mediator ?? (pages === 'it' ? undefined : pages);
}

/** Somebody at the chosen place speaks the language, or the person comes without. */
export function slotFits(
  { slot, without }: Pick<Answers, 'slot' | 'without'>,
  language: ServiceLanguage | undefined,
): boolean {
  return !slot || !language || slot.languages.includes(language) || without === language;
}

/** The same for a visit that stands: its mediator's language, or else the person's own. */
export function languageOfVisit({
  language,
  mediatorLanguage,
}: Pick<ManagedAppointment, 'language' | 'mediatorLanguage'>): ServiceLanguage | undefined {
  return mediatorLanguage ?? (language === 'it' ? undefined : language);
}
