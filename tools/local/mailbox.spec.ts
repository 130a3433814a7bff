import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';

import { type MailServer, startMailServer } from './mail-server';
import { MailStore } from './mail-store';
import { type Mailbox, startMailbox } from './mailbox';

const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-mailbox-'));
const store = new MailStore(folder);
let server: MailServer;
let mailbox: Mailbox;
beforeAll(async () => {
  server = await startMailServer(store);
  mailbox = await startMailbox(store, 3000);
});
afterAll(async () => {
  await Promise.all([server.stop(), mailbox.stop()]);
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});

const send = (raw: string | Buffer) =>
  createTransport(server.url).sendMail({
    envelope: { from: 'desk@example.org', to: 'amina@example.org' },
    raw,
  });

interface Shown {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

function ask(path: string, { host = '', method = 'GET' } = {}): Promise<Shown> {
  const { port } = new URL(mailbox.url);
  return new Promise((resolve, reject) => {
    const headers = { host: host || `localhost:${port}` };
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      const { statusCode: status, headers: said } = answer;
      text(answer).then((body) => resolve({ status, headers: said, text: body }), reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}

const mails = async () =>
  JSON.parse((await ask('/api/mails')).text) as { id: string; subject: string }[];

/** So many small parts in one mail. */
function inParts(parts: number, nested = false): string {
  const boundary = (part: number) => (nested ? `b${part}` : 'b0');
  const pieces = Array.from({ length: parts }, (_, part) =>
    nested
      ? `--${boundary(part)}\r\ncontent-type: multipart/mixed; boundary=${boundary(part + 1)}\r\n\r\n`
      : `--b0\r\ncontent-disposition: attachment; filename=a${part}\r\n\r\nx\r\n`,
  );
  return `From: a@b.it\r\nTo: c@d.it\r\nSubject: parts\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n${pieces.join('')}`;
}
const simple = 'From: a@b.it\r\nTo: c@d.it\r\nSubject: Hello\r\n\r\nGood morning';

it.each([
  ['3,000 parts', inParts(3_000)],
  ['3,000 parts in each other', inParts(3_000, true)],
  ['a head of 200 kB', `Subject: long\r\nX: ${'a b\r\n '.repeat(40_000)}\r\n\r\nx`],
  ['nothing in it', ''],
  ['no sense', Buffer.from([0, 255, 13, 10, 0, 128])],
])('shows the others beside a mail with %s', async (_, raw) => {
  await send(simple);
  await send(raw);
  expect(await mails()).toEqual(
    expect.arrayContaining([expect.objectContaining({ subject: 'Hello' })]),
  );
  expect((await ask('/')).status).toBe(200);
  for (const { id } of await mails()) {
    expect((await ask(`/mails/${id}`)).status).toBe(200);
    expect((await ask(`/mails/${id}/source`)).status).toBe(200);
    expect((await ask(`/mails/${id}/attachments/2999`)).status).toBe(404);
  }
});

it('does not take a mail of more than a megabyte', async () => {
  await expect(send(`${simple}${'x'.repeat(2_000_000)}`)).rejects.toThrow('552');
  expect(await mails()).toEqual([]);
});

it('keeps the newest five hundred, and not too much of them', async () => {
  const before = (at: number) => `${1_700_000_000_000 + at}-0123abcd.eml`;
  for (let at = 0; at < 510; at += 1) writeFileSync(join(folder, before(at)), simple);
  await send(simple);
  expect(readdirSync(folder)).toHaveLength(500);
  expect(readdirSync(folder)).not.toContain(before(0));
  for (let at = 0; at < 100; at += 1)
    writeFileSync(join(folder, before(at)), 'x'.repeat(1_000_000));
  await send(simple);
  const kept = readdirSync(folder);
  expect(kept.length).toBeLessThan(500);
  expect(await mails()).toHaveLength(100);
});

it('leaves aside files that it did not write', async () => {
  writeFileSync(join(folder, '"><img src=x>.eml'), simple);
  writeFileSync(join(folder, 'letter.eml'), simple);
  expect(await mails()).toEqual([]);
});

it.each([
  'evil.example',
  'evil.example:1',
  'localhost.evil.example',
  'localhost:1',
  '127.0.0.1',
  '',
])('answers nobody who came by another name: %s', async (name) => {
  await send(simple);
  const { port } = new URL(mailbox.url);
  const host = name === '' ? `evil.example:${port}` : name;
  for (const path of ['/', '/api/mails', '/nothing']) {
    const { status, text: said } = await ask(path, { host });
    expect([status, said]).toEqual([421, 'This mailbox is for this machine alone.']);
  }
});

it.each(['localhost', 'LOCALHOST', '127.0.0.1', '[::1]'])('answers to %s', async (name) => {
  const { port } = new URL(mailbox.url);
  expect((await ask('/', { host: `${name}:${port}` })).status).toBe(200);
});

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('is for reading, not for %s', async (method) => {
  expect((await ask('/api/mails', { method })).status).toBe(405);
});

it.each(['//', '/%', '/mails/..%2f..%2fetc', '/mails/x/html', '/%00', '/mails'])(
  'has no page at %s',
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);

it('writes nothing of a mail into its page as markup', async () => {
  const odd = `<script>alert(1)</script><img src=x onerror='a'>"`;
  const header = `=?utf-8?b?${Buffer.from(odd).toString('base64')}?=`;
  await send(
    [
      `From: ${header} <a@b.it>`,
      `To: ${header} <c@d.it>`,
      `Subject: ${header}`,
      `X-${odd.replace(/[^\w]/g, '-')}: ${odd}`,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      `${odd} https://example.org/"onmouseover="x`,
      '--b',
      `Content-Type: text/x"y'<z>; name="${header}"`,
      `Content-Disposition: attachment; filename="${header}"`,
      '',
      'x',
      '--b--',
    ].join('\r\n'),
  );
  const [mail] = await mails();
  for (const path of ['/', `/mails/${mail?.id}`]) {
    const page = (await ask(path)).text;
    expect(page).not.toMatch(/<script|<img|onerror='|"onmouseover|<z>/);
    expect(page).toContain('&lt;script&gt;');
  }
  const { status, headers } = await ask(`/mails/${mail?.id}/attachments/0`);
  expect(status).toBe(200);
  expect(headers['content-disposition']).toMatch(/^attachment/);
  expect(headers['content-security-policy']).toContain('sandbox');
});
