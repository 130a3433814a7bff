import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const longestWaitMs = 30_000;

/** The mail server of the journeys, which is everybody's mailbox too. */
export class Mailbox {
  private readonly letters: ParsedMail[] = [];
  private readonly refused = new Set<string>();
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const refusal = Object.assign(new Error('no such mailbox'), { responseCode: 550 });
      done(this.refused.has(address) ? refusal : null);
    },
    onData: (stream, _session, done) => {
      text(stream)
        .then((source) => simpleParser(source))
        .then((letter) => {
          this.letters.push(letter);
          done();
        }, done);
    },
  });

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    mailbox.server.listen(0, '127.0.0.1');
    await once(mailbox.server.server, 'listening');
    return mailbox;
  }

  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  /** From now on nobody has this address. */
  refuse(address: string): void {
    this.refused.add(address);
  }

  lettersTo(address: string): readonly ParsedMail[] {
    return this.letters.filter(({ to }) => [to].flat().some((one) => one?.text === address));
  }

  /** The n-th letter to somebody, counted from 1, once it is there. */
  async letterTo(address: string, number = 1): Promise<ParsedMail> {
    const patience = AbortSignal.timeout(longestWaitMs);
    while (!patience.aborted) {
      const letter = this.lettersTo(address)[number - 1];
      if (letter) return letter;
      await pause(50);
    }
    throw new Error(`letter ${number} to ${address} did not come`);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
