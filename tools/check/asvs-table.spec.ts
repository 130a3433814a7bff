import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { levels } from './asvs-levels.ts';
import { countsOf, faultsOf, linesOf } from './asvs-table.ts';

const workspace = join(import.meta.dirname, '../..');
const readme = readFileSync(join(workspace, 'SECURITY.md'), 'utf8');
const exists = (place: string): boolean => existsSync(join(workspace, place));
const faults = (markdown: string): string[] => faultsOf(linesOf(markdown), exists);

describe('the table of the security requirements', () => {
  it('has every requirement of the first two levels once, with files that exist', () => {
    expect(levels.size).toBe(253);
    expect(faults(readme)).toEqual([]);
  });

  it('says how many are in which state', () => {
    const [, said = ''] = /^In numbers: (.+)\.$/m.exec(readme) ?? [];
    const counted = Object.entries(countsOf(linesOf(readme)));
    expect(said).toBe(counted.map(([state, count]) => `${count} ${state}`).join(', '));
  });

  it.each([
    ['a line that was left out', /^\| 1\.2\.4 .*\n/m, '', '1.2.4 is missing'],
    ['a number that nobody knows', /^\| 1\.2\.4 /m, '| 1.2.99 ', '1.2.99 is unknown'],
    ['a line twice', /^(\| 1\.2\.4 .*\n)/m, '$1$1', '1.2.4 stands twice'],
    ['a wrong level', /^(\| 1\.2\.4 [^|]*\|[^|]*\|) 1 /m, '$1 2 ', '1.2.4 is of level 1'],
    ['a file that is gone', /tenancy\/transaction\.ts/, 'tenancy/gone.ts', '1.2.4: no file'],
    ['a word of its own for a state', /^(\| 1\.2\.4 .*\|) met /m, '$1 done ', 'is no state'],
    ['no file', /^(\| 1\.2\.4 .*\|) met .*$/m, '$1 met | |', '1.2.4 is met nowhere'],
    ['no reason', /^(\| 1\.5\.1 .*\|) does not apply: .*$/m, '$1 open | |', 'without a reason'],
  ])('would be noticed with %s', (_, found, instead, fault) => {
    const twisted = readme.replace(found, instead);
    expect(twisted).not.toBe(readme);
    expect(faults(twisted).join('\n')).toContain(fault);
  });
});
