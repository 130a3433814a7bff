import type { Reading } from '@one-stop-shop/oversight/contracts';
import { dayInWords, deskDay, type PublicLanguage } from '@one-stop-shop/shared/contracts';
import type { AddedFieldClasses } from '@one-stop-shop/shared/server';
import { catalogues } from './catalogues';

type Facts = Pick<Reading, 'role' | 'purpose' | 'fieldClasses'>;

/** Role, purpose and kinds of data in the person's words; contexts bring those of what they add. */
export function inWords(
  language: PublicLanguage,
  { role, purpose, fieldClasses }: Facts,
  added: AddedFieldClasses,
) {
  const words: Readonly<Record<string, string>> = catalogues[language];
  return {
    role: words[`role.${role}`] ?? role,
    purpose: words[`purpose.${purpose}`] ?? purpose,
    classes: new Intl.ListFormat(language, { type: 'conjunction' }).format(
      fieldClasses.map((each) => words[`class.${each}`] ?? added.inWords(each, language) ?? each),
    ),
  };
}

/** With the year, for readings are kept for longer than one. */
export function dayWithYear(at: Date, language: PublicLanguage): string {
  return `${dayInWords(at, language)} ${deskDay(at).slice(0, 4)}`;
}
