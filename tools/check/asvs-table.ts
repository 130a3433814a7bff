import { levels } from './asvs-levels.ts';

/** One line of the table in SECURITY.md. */
export interface Line {
  readonly numbers: readonly string[];
  readonly level: string;
  /** `met`, or another of {@link states} with its reason after a colon. */
  readonly state: string;
  /** From the root of the workspace. */
  readonly places: readonly string[];
}

const states = ['met', 'by configuration', 'does not apply', 'open'];
const longestExcuse = 8;

export function linesOf(markdown: string): Line[] {
  return markdown.split('\n').flatMap((written) => {
    const [, numbers = '', , level = '', state = '', where = ''] = written
      .split('|')
      .map((cell) => cell.trim());
    if (!/^\d+\.\d+\.\d+(, \d+\.\d+\.\d+)*$/.test(numbers)) return [];
    const places = [...where.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place);
    return [{ numbers: numbers.split(', '), level, state, places }];
  });
}

/** What is wrong with the table. @param exists whether the workspace has such a file */
export function faultsOf(lines: readonly Line[], exists: (place: string) => boolean): string[] {
  const named = lines.flatMap(({ numbers }) => numbers);
  return [
    ...[...levels.keys()].filter((one) => !named.includes(one)).map((one) => `${one} is missing`),
    ...named.filter((one, at) => named.indexOf(one) !== at).map((one) => `${one} stands twice`),
    ...lines.flatMap((line) => [...faultsOfNumbers(line), ...faultsOfState(line)]),
    ...lines.flatMap(({ numbers, places }) =>
      places.filter((place) => !exists(place)).map((place) => `${numbers[0]}: no file ${place}`),
    ),
  ];
}

function faultsOfNumbers({ numbers, level }: Line): string[] {
  return numbers.flatMap((number) => {
    const known = levels.get(number);
    if (!known) return [`${number} is unknown`];
    return known === level ? [] : [`${number} is of level ${known}`];
  });
}

function faultsOfState({ numbers: [number], state, places }: Line): string[] {
  const [kind = '', ...reasons] = state.split(': ');
  const reason = reasons.join(': ');
  if (!states.includes(kind)) return [`${number}: "${kind}" is no state`];
  if (kind === 'met') return places.length > 0 ? [] : [`${number} is met nowhere`];
  if (reason === '') return [`${number}: ${kind}, without a reason`];
  if (kind !== 'does not apply') return places.length > 0 ? [] : [`${number} is shown nowhere`];
  return reason.split(' ').length > longestExcuse ? [`${number}: too long an excuse`] : [];
}

/** How many requirements are in which state. */
export function countsOf(lines: readonly Line[]): Record<string, number> {
  return Object.fromEntries(
    states.map((state) => [
      state,
      lines
        .filter((line) => line.state.split(': ')[0] === state)
        .reduce((sum, { numbers }) => sum + numbers.length, 0),
    ]),
  );
}
