import type { Reading } from '@one-stop-shop/oversight/contracts';
import { dayInWords, deskDay, type PublicLanguage } from '@one-stop-shop/shared/contracts';
import { catalogues } from './catalogues';

type Facts = Pick<Reading, 'role' | 'purpose' | 'fieldClasses'>;

/** Role, purpose and kinds of data in the person's words. */
export function inWords(language: PublicLanguage, { role, purpose, fieldClasses }: Facts) {
  const words = catalogues[language];
  return {
    role: words[`role.${role}`],
    purpose: words[`purpose.${purpose}`],
    classes: new Intl.ListFormat(language, { type: 'conjunction' }).format(
      fieldClasses.map((each) => words[`class.${each}`]),
    ),
  };
}

/** With the year, for readings are kept for longer than one. */
export function dayWithYear(at: Date, language: PublicLanguage): string {
  return `${dayInWords(at, language)} ${deskDay(at).slice(0, 4)}`;
}
