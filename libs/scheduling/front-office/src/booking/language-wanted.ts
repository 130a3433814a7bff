import type { ManagedAppointment, Slot } from '@one-stop-shop/scheduling/contracts';
import type { PublicLanguage, ServiceLanguage } from '@one-stop-shop/shared/contracts';

/** What somebody says of their language and of the mediator they need. */
export interface MediatorWish {
  /** The language tapped at the start: the person's own, whoever reads the pages. */
  language?: PublicLanguage | undefined;
  /** Left open, the mediator speaks the person's own language. */
  mediator?: ServiceLanguage | 'none' | undefined;
}

/** A place and on what terms somebody takes it. */
export interface PlaceTaken {
  slot?: Slot | undefined;
  /** The person takes the place although nobody there speaks this language. */
  without?: ServiceLanguage | undefined;
}

/**
 * The language in which we write to the person: the one they tapped, or that of the pages
 * for who came past that question. Turning the pages for a friend who reads along changes
 * no letter.
 */
export function ownLanguage({ language }: MediatorWish, pages: PublicLanguage): PublicLanguage {
  return language ?? pages;
}

/**
 * The language that the mediator must speak: the one asked for, or else the person's own.
 * Undefined when nobody is needed: Italian is spoken at every desk.
 */
export function languageWanted(
  wish: MediatorWish,
  pages: PublicLanguage,
): ServiceLanguage | undefined {
  const { mediator } = wish;
  if (mediator === 'none') return undefined;
  const own = ownLanguage(wish, pages);
  return mediator ?? (own === 'it' ? undefined : own);
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
