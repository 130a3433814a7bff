import { randomBytes } from 'node:crypto';

import { fingerprintOf, readShare, ShareMistyped, written } from './recovery-share';

const share = {
  municipality: '059006',
  version: 3,
  fingerprint: fingerprintOf(randomBytes(32)),
  share: new Uint8Array(randomBytes(33)),
};
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What is said of it; nothing when it was taken. */
function refusalOf(typed: string): string | undefined {
  try {
    readShare(typed);
    return undefined;
  } catch (error) {
    return error instanceof ShareMistyped ? error.message : undefined;
  }
}

describe('a share on paper', () => {
  const groups = written(share);

  it('is read as it was written, however it is typed', () => {
    const typed = [
      groups.join(' '),
      groups.join(''),
      groups.join('-').toLowerCase(),
      groups.join('  ').replaceAll('0', 'o').replaceAll('1', 'l'),
    ];
    for (const one of typed) expect(readShare(one)).toEqual(share);
  });

  it('is refused with any one sign mistyped, and says in which group', () => {
    const unseen: string[] = [];
    for (const [at, group] of groups.entries()) {
      for (const place of group.split('').keys()) {
        for (const sign of signs.replace(group.charAt(place), '')) {
          const wrong = group.slice(0, place) + sign + group.slice(place + 1);
          const said = refusalOf(groups.with(at, wrong).join(' '));
          // The first sign and the last of the alphabet look the same to the sign that checks a group.
          const isChecked = !'0Z0'.includes(sign + group.charAt(place));
          if (!said?.includes(isChecked ? `group ${at + 1} is mistyped` : 'mistyped'))
            unseen.push(`${at + 1}: ${group} as ${wrong}`);
        }
      }
    }
    expect(unseen).toEqual([]);
  });

  it('is refused with two signs or two groups in each other’s place', () => {
    for (const [at, group] of groups.entries()) {
      const [a = '', b = '', ...rest] = group;
      if (a !== b)
        expect(() => readShare(groups.with(at, b + a + rest.join('')).join(''))).toThrow(
          ShareMistyped,
        );
      const next = groups[at + 1];
      if (next === undefined || next === group) continue;
      expect(() =>
        readShare(
          groups
            .with(at, next)
            .with(at + 1, group)
            .join(''),
        ),
      ).toThrow(ShareMistyped);
    }
  });

  it.each(['', 'ABCD', `${groups.join('')}0`, '?'.repeat(95)])('is not: %s', (typed) => {
    expect(() => readShare(typed)).toThrow(ShareMistyped);
  });
});
