import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server says to a letter: a reply code of SMTP, or a wait before it takes it. */
export type Mood = { readonly reply: number } | { readonly waitMs: number } | undefined;

/** A real mail server inside the spec, which keeps what it took. */
export class MailServer {
  readonly taken: ParsedMail[] = [];
  /** Who the envelopes say has sent. */
  readonly senders: string[] = [];
  /** Letters offered, taken or not. */
  offered = 0;
  private mood: (address: string) => Mood = () => undefined;
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom: ({ address }, _session, done) => {
      this.senders.push(address);
      done();
    },
    onRcptTo: ({ address }, _session, done) => {
      this.offered += 1;
      const mood = this.mood(address);
      if (mood && 'reply' in mood) {
        done(Object.assign(new Error('not now'), { responseCode: mood.reply }));
      } else setTimeout(done, mood?.waitMs ?? 0).unref();
    },
    onData: (stream, _session, done) => {
      text(stream)
        .then((source) => simpleParser(source))
        .then((mail) => {
          this.taken.push(mail);
          done();
        }, done);
    },
  });

  static async start(): Promise<MailServer> {
    const mail = new MailServer();
    // A client that was killed resets its connection; the others go on.
    mail.server.on('error', () => undefined);
    mail.server.listen(0, '127.0.0.1');
    await once(mail.server.server, 'listening');
    return mail;
  }

  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  /** How the next letters are met, by the address they go to. */
  meet(mood: (address: string) => Mood): void {
    this.mood = mood;
  }

  takenBy(address: string): ParsedMail[] {
    return this.taken.filter(({ to }) => [to].flat().some((each) => each?.text.includes(address)));
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
