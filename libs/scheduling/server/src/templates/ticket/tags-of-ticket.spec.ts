import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aTicket, aTypesetter, ticketLanguages } from '../../testing/a-ticket';

const typesetter = aTypesetter();
const folder = mkdtempSync(join(tmpdir(), 'ticket-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await typesetter.onApplicationShutdown();
});

it.each(ticketLanguages)('a ticket in %s tells a screen reader what is what', async (language) => {
  const file = join(folder, `${language}.pdf`);
  writeFileSync(file, await typesetter.typeset(aTicket(language)));
  const { stdout } = spawnSync(process.env['TEST_PDFINFO_PATH'] ?? 'pdfinfo', ['-struct', file], {
    encoding: 'utf8',
  });
  const tags = stdout.split('\n').map((line) => /^ +(\w+)/.exec(line)?.[1]);
  const count = (tag: string): number => tags.filter((one) => one === tag).length;
  expect(stdout).toMatch(/^Document/);
  expect([count('H1'), count('H2'), count('Figure'), count('LI')]).toEqual([1, 1, 1, 3]);
  // The map and the phone.
  expect(count('Link')).toBe(2);
});
