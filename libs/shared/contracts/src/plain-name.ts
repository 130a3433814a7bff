import { tidiedName } from './tidied-text';

/**
 * Whether a name is a name and nothing beside it: no host, address, number or sentence. What is
 * not plain is taken all the same, people write their names as they like; it is only not repeated
 * in a letter to an address that nobody has confirmed. Who invents a name must not be able to
 * speak to a stranger with the voice of the municipality, so in doubt the answer is no.
 */
export function isPlainName(name: string): boolean {
  if (name.length > 8 * longest) return false;
  // Letters of other widths and shapes (ｗｗｗ, Ⓦ, ․) are read as what they look like.
  const read = tidiedName(name).normalize('NFKC');
  if (read.length > longest || !onlyLettersOfNames.test(read)) return false;
  const words = read.split(' ').map((word) => word.replace(/^\((.*)\)$|^\(|\)$/u, '$1'));
  return (
    words.length <= mostWords &&
    words.join('-').split('-').length <= mostParts &&
    words.every(isPlainWord) &&
    !abbreviationBeforeSmallLetter.test(read)
  );
}

const longest = 60;
const mostWords = 5;
const mostParts = 7;

// No digit, comma, colon, slash or @, and no full stop of another script.
const onlyLettersOfNames = /^[\u200C\u200D\p{L}\p{M}\u0970 .'’‘ʼ`´׳״·・་()-]+$/u;

/** Letters, with marks, joiners, hyphens and apostrophes between them or around. */
const aWord = /^['’‘ʼ`´-]?\p{L}[\p{L}\p{M}'’‘ʼ`´׳״་-]*$/u;

/** "M.", "Md.", "Dott.", but no word that could end a sentence. */
const abbreviation = /^[\p{Lu}\p{Lo}]\p{M}*(?:\p{L}\p{M}*){0,3}[.\u0970]$/u;

/** "J.R.R.": nowhere in the world is one letter the last part of a host. */
const initials = /^(?:\p{L}\p{M}*\.)+(?:\p{L}\p{M}*)?$/u;

/** "bit. ly" is no abbreviation. */
const abbreviationBeforeSmallLetter = /\. \p{Ll}/u;

/** Names of other countries as Chinese and Japanese write them, and the Catalan double l. */
const middleDots = /([\p{sc=Han}\p{sc=Kana}ー])[·・](?=[\p{sc=Han}\p{sc=Kana}])|(l)·(?=l)/giu;

/** What people who avoid the dot write of an address, and "www" in any letters that pass for it. */
const speaksOfAddresses = /^(?:https?|ftp|com|net|org|info|html|dot|punto)$|www|ԝԝ|ωω|шшш|ѡѡ/iu;

/** Scripts without spaces: a whole sentence is one word there. */
const longWithoutSpaces =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]{9}|(?:[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]){25}/u;

const longestWord = 30;

function isPlainWord(written: string): boolean {
  const word = written.replace(middleDots, '$1$2').replace(/[\u200C\u200D]/g, '');
  if (abbreviation.test(word) || initials.test(word)) return true;
  return (
    aWord.test(word) &&
    (word.match(/\p{L}/gu) ?? []).length <= longestWord &&
    !longWithoutSpaces.test(word) &&
    !word.split('-').some((part) => speaksOfAddresses.test(part)) &&
    !mixesLookAlikes(word)
  );
}

/** Alphabets whose letters pass for each other ("ѕсаdе"): nobody's name mixes them in one word. */
function mixesLookAlikes(word: string): boolean {
  const alphabets = [/\p{sc=Latn}/u, /\p{sc=Cyrl}/u, /\p{sc=Grek}/u, /\p{sc=Armn}/u];
  return alphabets.filter((alphabet) => alphabet.test(word)).length > 1;
}
