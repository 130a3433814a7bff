import type { Reading } from '@one-stop-shop/oversight/contracts';
import { isSentenceId, type AddedFieldClasses } from '@one-stop-shop/shared/server';
import type { SheetWords } from './sheet-words';

type Facts = Pick<Reading, 'role' | 'purpose' | 'fieldClasses'>;

/** Role, purpose and kinds of data in the person's words; contexts bring those of what they add. */
export function inWords(
  words: SheetWords,
  { role, purpose, fieldClasses }: Facts,
  added: AddedFieldClasses,
) {
  const word = (kind: string, name: string): string => {
    const id = `looked.${kind}.${name.replaceAll('_', '-')}`;
    return isSentenceId(id) ? words.text(id) : name;
  };
  const classes = fieldClasses.map((each) => {
    const sentence = added.sentenceOf(each);
    return sentence ? words.text(sentence) : word('class', each);
  });
  return {
    role: word('role', role),
    purpose: word('purpose', purpose),
    classes: new Intl.ListFormat(words.language, { type: 'conjunction' }).format(classes),
  };
}
