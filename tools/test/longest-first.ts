import Sequencer from '@jest/test-sequencer';

type Test = Parameters<Sequencer['sort']>[0][number];

/** What takes a minute or more alone, the longest first; a last one would run beside nothing. */
const longest = [
  'api-assurance/src/fuzz/every-operation',
  'api-assurance/src/isolation/policies',
  'api-assurance/src/edges/edges-of-every',
  'api-assurance/src/fuzz/fuzz',
  'tools/trial-context',
  'front-office-e2e/',
];

/**
 * A fresh checkout remembers no times, and jest then begins with the largest files, which are not
 * the longest.
 */
export default class LongestFirst extends Sequencer {
  override async sort(tests: Test[]): Promise<Test[]> {
    const rank = ({ path }: Test): number => {
      const at = longest.findIndex((part) => path.includes(part));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(tests)).toSorted((one, other) => rank(one) - rank(other));
  }
}
