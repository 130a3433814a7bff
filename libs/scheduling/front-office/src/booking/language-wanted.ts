import type { ManagedAppointment, Slot } from '@one-stop-shop/scheduling/contracts';
import type { PublicLanguage, ServiceLanguage } from '@one-stop-shop/shared/contracts';

/** What somebody says of the mediator they need; left open, the language of the pages decides. */
export interface MediatorWish {
  mediator?: ServiceLanguage | 'none' | undefined;
}

/** A place and on what terms somebody takes it. */
export interface PlaceTaken {
  slot?: Slot | undefined;
  /** The person takes the place although nobody there speaks this language. */
  without?: ServiceLanguage | undefined;
}

/**
 * The language that the mediator must speak: the one asked for, or else the language
 * chosen first. Undefined when nobody is needed: Italian is spoken at every desk.
 */
export function languageWanted(
  { mediator }: MediatorWish,
  pages: PublicLanguage,
): ServiceLanguage | undefined {
  if (mediator === 'none') return undefined;
  return mediator ?? (pages === 'it' ? undefined : pages);
}

/** Somebody at the chosen place speaks the language, or the person comes without. */
export function slotFits(
  { slot, without }: PlaceTaken,
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
