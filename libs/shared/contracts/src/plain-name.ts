import { isParticle, speaksWith } from './words-of-names';
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
  const parts = words.join('-').split('-');
  return (
    words.length <= mostWords &&
    parts.length <= mostParts &&
    parts.filter((part) => !isParticle(part)).length <= mostWords &&
    words.every(isPlainWord) &&
    !abbreviationBeforeSmallLetter.test(read) &&
    !read.includes('--') &&
    !isWrittenSmall(parts) &&
    !isLongInChinese(read) &&
    !speaksWith(read)
  );
}

const longest = 60;
/** A fourth word can be a verb; who has more names is greeted without them. */
const mostWords = 3;
/** Hyphenated ones and particles counted. */
const mostParts = 5;

// No digit, comma, colon, slash or @, and no full stop of another script.
const onlyLettersOfNames = /^[\u200C\u200D\p{L}\p{M}\u0970 .'’‘ʼ`´׳״·・་()-]+$/u;

/** Letters, with marks, joiners, hyphens and apostrophes between them or around. */
const aWord = /^['’‘ʼ`´-]?\p{L}[\p{L}\p{M}'’‘ʼ`´׳״་-]*$/u;

/** "M.", "Md.", "Sig.", but no word that could end a sentence. */
const abbreviation = /^[\p{Lu}\p{Lo}]\p{M}*(?:\p{L}\p{M}*){0,2}[.\u0970]$/u;

/** "J.R.R.": nowhere in the world is one letter the last part of a host. */
const initials = /^(?:\p{L}\p{M}*\.)+(?:\p{L}\p{M}*)?$/u;

/** "bit. ly" is no abbreviation. */
const abbreviationBeforeSmallLetter = /\. \p{Ll}/u;

/** Names of other countries as Chinese and Japanese write them, and the Catalan double l. */
const middleDots = /([\p{sc=Han}\p{sc=Kana}ー])[·・](?=[\p{sc=Han}\p{sc=Kana}])|(l)·(?=l)/giu;

/** "www" in any letters that pass for it, and the ASCII form of a host. */
const looksLikeAddress = /www|ԝԝ|ωω|шшш|ѡѡ|^xn$/iu;

/** Scripts without spaces: a whole sentence is one word there. */
const longWithoutSpaces =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]{9}|(?:[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]){25}/u;

/** Georgian has no capitals at the beginning of a name. */
const startsSmall = /^[^\p{Lu}\p{Lt}\p{Ll}\p{Lo}]*(?!\p{sc=Geor})\p{Ll}/u;

const longestWord = 30;

function isPlainWord(written: string): boolean {
  const word = written.replace(middleDots, '$1$2').replace(/[\u200C\u200D]/g, '');
  if (abbreviation.test(word) || initials.test(word)) return true;
  return (
    aWord.test(word) &&
    (word.match(/\p{L}/gu) ?? []).length <= longestWord &&
    !longWithoutSpaces.test(word) &&
    !word.split('-').some((part) => looksLikeAddress.test(part)) &&
    !mixesHomoglyphs(word)
  );
}

/** "chiama subito": several words, and one isn't written as a name. */
function isWrittenSmall(parts: readonly string[]): boolean {
  return parts.length > 1 && parts.some((part) => startsSmall.test(part) && !isParticle(part));
}

/** A family name and a given one have five signs at most; names of elsewhere a dot between them. */
function isLongInChinese(name: string): boolean {
  const stretches = name.split(/[·・]/u).map((part) => (part.match(/\p{sc=Han}/gu) ?? []).length);
  return stretches.length > 3 || stretches.some((signs) => signs > 5);
}

/** Alphabets whose letters pass for each other ("ѕсаdе"): nobody's name mixes them in one word. */
function mixesHomoglyphs(word: string): boolean {
  const alphabets = [/\p{sc=Latn}/u, /\p{sc=Cyrl}/u, /\p{sc=Grek}/u, /\p{sc=Armn}/u];
  return alphabets.filter((alphabet) => alphabet.test(word)).length > 1;
}
