import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { MailStore } from './mail-store.ts';
import { freePort } from './ports.ts';

export interface MailServer {
  /** For `SMTP_URL`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A mail server of this machine alone: it accepts everything and passes nothing on. */
export async function startMailServer(store: Pick<MailStore, 'keep'>): Promise<MailServer> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 1_000,
    // Letters have some kilobytes; this machine's disk and memory are no one's to fill.
    size: 1024 * 1024,
    rejectOversized: true,
    maxClients: 20,
    maxRecipients: 100,
    socketTimeout: 30_000,
    onData(stream, session, done) {
      receive(stream)
        .then((source) => {
          if (stream.sizeExceeded) return done();
          const recipients = session.envelope.rcptTo.map(
            ({ address }) => `Delivered-To: ${address}\r\n`,
          );
          store.keep(Buffer.concat([Buffer.from(recipients.join('')), source]));
          done();
        })
        .catch((error: unknown) => done(notKept(error)));
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  // A client that hangs up in the middle is its own affair.
  server.on('error', () => undefined);
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function receive(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  // The rest of a mail too large is only let by.
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** 452 asks the sender to come again later, as when the disk is full. */
function notKept(error: unknown): Error {
  const answer = new Error(`Not kept: ${error instanceof Error ? error.message : String(error)}`);
  return Object.assign(answer, { responseCode: 452 });
}
