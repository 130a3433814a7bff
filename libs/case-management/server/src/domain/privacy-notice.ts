import type { GiveNotice } from '@one-stop-shop/case-management/contracts';
import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import { NoticeNotInForce, NoticeNotWritten } from './problems';

/** A notice as its municipality has published it. */
export interface PublishedNotice {
  readonly version: number;
  /** YYYY-MM-DD */
  readonly validFrom: string;
  /** In which it is written. */
  readonly languages: readonly PublicLanguage[];
  /** The newest one in force that everybody must be given, whatever they were given before. */
  readonly required: number | null;
}

/** Whether somebody has not been given the newest notice that everybody must be given. */
export function isNoticeDue(
  { required }: Pick<PublishedNotice, 'required'>,
  given: readonly { readonly version: number }[],
): boolean {
  return required !== null && given.every(({ version }) => version < required);
}

/**
 * Only what is in force is given. A mediator reads aloud in any language; what is handed over is
 * written in it.
 * @throws NoticeNotInForce, NoticeNotWritten
 */
export function mustBeGivable(
  inForce: PublishedNotice | undefined,
  { version, language, how }: GiveNotice,
): void {
  if (inForce?.version !== version) throw new NoticeNotInForce();
  const written: readonly string[] = inForce.languages;
  if (how !== 'read_aloud' && !written.includes(language)) throw new NoticeNotWritten();
}
