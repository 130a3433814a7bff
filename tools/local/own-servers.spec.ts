import { jest } from '@jest/globals';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { startDatabase } from './database';
import { localFolder, makeLocalFolder } from './folders';
import { startMailServer } from './mail-server';
import { keptSecrets } from './secrets';
import { Booking } from './testing/a-booking';
import { aFolder } from './testing/a-folder';
import { aStart } from './testing/a-start';

jest.setTimeout(120_000);

const folder = aFolder();
const running = new AsyncDisposableStack();
afterAll(async () => {
  await running.disposeAsync();
  rmSync(folder, { recursive: true, force: true });
});

it('uses a PostgreSQL and a mail server of one’s own, and embeds none', async () => {
  const theirs = localFolder(join(folder, 'theirs'));
  makeLocalFolder(theirs);
  const { urls } = await startDatabase(theirs, keptSecrets(theirs), running, () => undefined);
  const mails: string[] = [];
  const mailServer = await startMailServer({ keep: (mail) => mails.push(mail.toString()) });
  running.defer(() => mailServer.stop());

  const ours = join(folder, 'ours');
  const { DATABASE_OWNER_URL, ...others } = urls;
  const ownerUrl = join(folder, 'owner-url');
  writeFileSync(ownerUrl, DATABASE_OWNER_URL, { mode: 0o600 });
  const start = await aStart({
    folder: ours,
    env: {
      ...others,
      DATABASE_OWNER_URL_FILE: ownerUrl,
      SMTP_URL: mailServer.url,
      DEMONSTRATION: 'true',
    },
  });
  const said = await start.untilUp();
  expect(start.children()).toHaveLength(2);
  await new Booking().book(start.url);
  const deadline = performance.now() + 15_000;
  while (mails.length === 0 && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await start.stop();

  expect(mails[0]).toContain('To: amina@example.org');
  expect(said).toContain('Data are kept in your own PostgreSQL.');
  expect(said).not.toContain('Mailbox');
  expect(existsSync(join(ours, 'postgres'))).toBe(false);
});
