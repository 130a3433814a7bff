/**
 * Licences of packages that may be shipped with ours (EUPL-1.2), each with what it asks of us.
 * Their names are those of SPDX.
 */
const allowedLicences: Readonly<Record<string, string>> = {
  '0BSD': 'nothing',
  'Apache-2.0': 'keep the notice',
  'BSD-2-Clause': 'keep the notice',
  'BSD-3-Clause': 'keep the notice, no advertising with their names',
  'BlueOak-1.0.0': 'keep the notice',
  'CC-BY-3.0': 'name the source: dates of holidays',
  'CC0-1.0': 'nothing',
  ISC: 'keep the notice',
  MIT: 'keep the notice',
  'MIT-0': 'nothing',
  'OFL-1.1': 'fonts: keep the notice, do not sell them alone',
  'Python-2.0': 'keep the notice',
  Unlicense: 'nothing',
  Zlib: 'keep the notice, mark what was altered',
};

/**
 * Whether a licence lets us ship the package: of alternatives (OR) one must be allowed, of what
 * holds together (AND) all. What is not written in the list is not allowed.
 * @param expression an SPDX licence expression
 */
export function isAllowed(expression: string): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  const either = (): boolean => {
    let allowed = both();
    while (words[0] === 'OR') {
      words.shift();
      allowed = both() || allowed;
    }
    return allowed;
  };
  const both = (): boolean => {
    let allowed = one();
    while (words[0] === 'AND') {
      words.shift();
      allowed = one() && allowed;
    }
    return allowed;
  };
  const one = (): boolean => {
    const word = words.shift() ?? '';
    if (word !== '(') return Object.hasOwn(allowedLicences, word);
    const allowed = either();
    return words.shift() === ')' && allowed;
  };
  return either() && words.length === 0;
}
