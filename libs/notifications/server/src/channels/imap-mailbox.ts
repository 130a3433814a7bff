import { ImapFlow } from 'imapflow';
import type { MailKeys } from '../use-cases/mail-keys';
import { ReturnMailbox, type Returned } from '../use-cases/read-bounces';
import { readDeliveryReport } from './delivery-report';

export interface ReturnMailboxSettings {
  /** As `imaps://user:password@host:993`. */
  readonly url: string;
  /** The address without token to which letters return. */
  readonly address: string;
}

const mostAtOnce = 50;
// Fields of a report stand before the letter that it brings back.
const mostBytes = 128 * 1024;
const timeoutMs = 15_000;

/** Reads the mailbox for returns by IMAP, a few mails at a time, on a connection of its own. */
export class ImapMailbox extends ReturnMailbox {
  constructor(
    private readonly settings: ReturnMailboxSettings,
    private readonly keys: MailKeys,
  ) {
    super();
  }

  async readSome(heed: (returned: Returned) => Promise<void>): Promise<boolean> {
    const client = this.connection();
    try {
      await client.connect();
      await client.mailboxOpen('INBOX');
      const unread = (await client.search({ seen: false }, { uid: true })) || [];
      for (const uid of unread.slice(0, mostAtOnce)) {
        const found = await client.fetchOne(
          String(uid),
          { source: { maxLength: mostBytes } },
          { uid: true },
        );
        if (found && found.source) await heed(await this.returnedIn(found.source));
        await client.messageFlagsAdd([uid], ['\\Seen'], { uid: true });
      }
      await client.logout();
      return unread.length > mostAtOnce;
    } finally {
      client.close();
    }
  }

  private async returnedIn(source: Buffer): Promise<Returned> {
    const report = await readDeliveryReport(source, this.settings.address);
    if (!report.isPermanent) return [];
    return report.tokens.flatMap((token) => this.keys.messageOf(token) ?? []);
  }

  private connection(): ImapFlow {
    const { protocol, hostname, port, username, password } = new URL(this.settings.url);
    const secure = protocol === 'imaps:';
    const client = new ImapFlow({
      host: hostname,
      port: Number(port) || (secure ? 993 : 143),
      secure,
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      // It would log addresses.
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    });
    // A connection that breaks rejects what is under way; nobody else listens.
    client.on('error', () => undefined);
    return client;
  }
}
