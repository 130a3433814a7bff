import { typedPassword } from '@one-stop-shop/identity/contracts';
import { mustBeLongEnough } from '../domain/account';
import { PasswordTooCommon } from '../domain/problems';

/** Guesses beyond 10^8: below it, a stolen hash is opened offline within reach of anyone. */
const wantedScore = 3;

/** What somebody at a desk here would try first. */
const namesOfTheService = [
  'sportello',
  'one stop shop',
  'onestopshop',
  'distretto',
  'comune',
  'aprilia',
  'cisterna',
  'latina',
  'cori',
  'rocca massima',
  'roccamassima',
  'mediazione',
  'mediatore',
  'mediatrice',
];

/** Names shorter than this stand by chance inside other words. */
const shortestName = 4;

/**
 * The rules for a password that people choose themselves: long, not among the
 * common ones, and without the names that stand on the door.
 * @param names of the person: their name and address
 * @throws PasswordTooShort, PasswordTooCommon
 */
export async function mustBeGood(password: string, names: readonly string[]): Promise<void> {
  mustBeLongEnough(password);
  const typed = typedPassword(password).toLowerCase();
  const words = [...namesOfTheService, ...names.flatMap(partsOf)];
  if (words.some((word) => isNamed(word, typed))) throw new PasswordTooCommon();
  if ((await scoreOf(typedPassword(password), words)) < wantedScore) throw new PasswordTooCommon();
}

function isNamed(word: string, password: string): boolean {
  return word.length >= shortestName && password.includes(word);
}

function partsOf(name: string): string[] {
  return name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}

/**
 * From 0, guessed at once, to 4. The word lists take some 15 MB, so they are read
 * only now and the index made of them is let go afterwards.
 */
async function scoreOf(password: string, names: readonly string[]): Promise<number> {
  const [{ ZxcvbnFactory }, common, italian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-it'),
  ]);
  const estimate = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...italian.dictionary },
    graphs: common.adjacencyGraphs,
    // Beyond, no further letter changes the verdict, but the time of it doubles.
    maxLength: 100,
  });
  return estimate.check(password, [...names]).score;
}
