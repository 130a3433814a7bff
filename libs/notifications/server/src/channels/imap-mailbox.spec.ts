import { randomUUID } from 'node:crypto';
import { returnAddressWith } from '../domain/return-address';
import { ImapServer } from '../testing/imap-server';
import { MailKeys } from '../use-cases/mail-keys';
import { ImapMailbox } from './imap-mailbox';

const address = 'bounces@comune.example';
const keys = new MailKeys('a secret for specs, longer than 32');

interface Report {
  readonly to?: string;
  readonly action?: string;
  readonly status?: string;
}

/** A report as a mail server writes it, RFC 3464. */
const reportOf = (messageId: string, { to, action = 'failed', status = '5.1.1' }: Report = {}) =>
  `From: MAILER-DAEMON@mail.example
To: ${to ?? returnAddressWith(address, keys.returnToken(messageId))}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Status: 5.1.1 says a person, which counts for nothing.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; fatima@example.org
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; ${status.replaceAll('.', '')} no such user

--b
Content-Type: message/rfc822

To: ${returnAddressWith(address, keys.returnToken(randomUUID()))}
Subject: Appuntamento

--b--
`;

describe('the mailbox for letters that come back', () => {
  let imap: ImapServer;
  let mailbox: ImapMailbox;
  const id = randomUUID();

  beforeEach(async () => {
    imap = await ImapServer.start();
    mailbox = new ImapMailbox({ url: imap.url, address }, keys);
  });
  afterEach(() => imap.stop());

  const read = async (): Promise<string[]> => {
    const returned: string[] = [];
    await mailbox.readSome((found) => Promise.resolve(void returned.push(...found)));
    return returned;
  };

  it('tells which letter it was, once', async () => {
    imap.receive(reportOf(id));
    expect(await read()).toEqual([id]);
    expect(await read()).toEqual([]);
    expect(imap.mails.map(({ isSeen }) => isSeen)).toEqual([true]);
  });

  it.each<[string, Report]>([
    ['a delay', { action: 'delayed', status: '4.4.1' }],
    ['a passing failure', { status: '4.2.2' }],
    ['a success', { action: 'delivered', status: '2.0.0' }],
    ['a letter of another service', { to: 'bounces+info@comune.example' }],
    ['a token that nobody sealed', { to: `bounces+${'0'.repeat(52)}@comune.example` }],
    [
      'a token at another address',
      { to: returnAddressWith('bounces@evil.example', keys.returnToken(id)) },
    ],
    [
      'a token of another secret',
      {
        to: returnAddressWith(
          address,
          new MailKeys('another secret, longer than 32 too').returnToken(id),
        ),
      },
    ],
  ])('takes %s for no bounce', async (_, report) => {
    imap.receive(reportOf(id, report));
    expect(await read()).toEqual([]);
    expect(imap.mails[0]?.isSeen).toBe(true);
  });

  it('knows the token whatever the case', async () => {
    const to = returnAddressWith(address, keys.returnToken(id)).toUpperCase();
    imap.receive(reportOf(id, { to }));
    expect(await read()).toEqual([id]);
  });

  it('ends with what is no mail, and with one that is too big', async () => {
    imap.receive('');
    imap.receive(`${reportOf(id)}${'x'.repeat(5_000_000)}`);
    expect(await read()).toEqual([id]);
  });

  it('reads fifty at a time and says that there are more', async () => {
    for (let each = 0; each < 60; each += 1) imap.receive(reportOf(id));
    const none = () => Promise.resolve();
    expect(await mailbox.readSome(none)).toBe(true);
    expect(imap.mails.filter(({ isSeen }) => isSeen)).toHaveLength(50);
    expect(await mailbox.readSome(none)).toBe(false);
  });

  it('leaves a mail unread that could not be recorded', async () => {
    imap.receive(reportOf(id));
    const away = () => Promise.reject(new Error('database away'));
    await expect(mailbox.readSome(away)).rejects.toThrow('database away');
    expect(await read()).toEqual([id]);
  });
});
