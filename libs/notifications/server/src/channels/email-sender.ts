import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type NodemailerError, type SendMailOptions } from 'nodemailer';
import { SendPort, type LetterToSend, type SendOutcome } from '../use-cases/send-port';

export interface EmailSettings {
  /** As `smtp://user:password@host:587` or `smtps://…`; options may follow as a query. */
  readonly smtpUrl: string;
  /** Sender, as `Name <address>` or an address. */
  readonly from: string;
  /** Where a letter that can't be delivered returns; the sender's address if not said. */
  readonly returnAddressOf?: ((messageId: string) => string) | undefined;
}

const timeoutMs = 8_000;
// A server that trickles its replies trips no timeout of the socket.
const longestDeliveryMs = 20_000;

/** Letters by SMTP, over a few connections that are kept open. */
export class EmailSender extends SendPort implements OnApplicationShutdown {
  private readonly log = new Logger('email');
  private readonly transport;

  constructor(private readonly settings: EmailSettings) {
    super();
    this.transport = createTransport({
      url: settings.smtpUrl,
      pool: true,
      maxConnections: 5,
      // A repetition is ours to decide: the row counts the attempts.
      maxRequeues: 0,
      idleTimeout: 30_000,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(message: LetterToSend): Promise<SendOutcome> {
    try {
      await this.transport.sendMail({
        ...mailOf(message, this.settings),
        signal: AbortSignal.timeout(longestDeliveryMs),
      });
      return { result: 'sent' };
    } catch (error) {
      const outcome = outcomeOf(error);
      this.log.warn(`message ${message.id}: ${outcome.result}, ${outcome.code}`);
      return outcome;
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

function mailOf(
  { id, to, sender, replyTo, letter }: LetterToSend,
  { from, returnAddressOf }: EmailSettings,
): SendMailOptions {
  const host = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    from:
      sender !== undefined ? { name: sender, address: /<([^<>]+)>/.exec(from)?.[1] ?? from } : from,
    to: { name: '', address: to },
    ...(returnAddressOf && {
      envelope: { from: returnAddressOf(id), to: { name: '', address: to } },
    }),
    ...(replyTo && { replyTo: { name: '', address: replyTo } }),
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    // The same on every attempt, so that a mail program can tell a repetition.
    messageId: `<${id}@${host}>`,
    headers: { 'Content-Language': letter.language, 'Auto-Submitted': 'auto-generated' },
    attachments: letter.calendars.map(({ method, content }, index) => ({
      filename: index === 0 ? 'appuntamento.ics' : `appuntamento-${index + 1}.ics`,
      content,
      // RFC 6047: the part names the same method as the file.
      contentType: `text/calendar; charset=utf-8; method=${method}`,
    })),
  };
}

/**
 * A refusal for good concerns this letter; what is wrong with our account or our
 * sender passes once the operator puts it right, and so does all silence.
 */
function outcomeOf(error: unknown): { result: 'later' | 'refused'; code: string } {
  const { code, command, permanent, responseCode } = error as NodemailerError;
  const reply = responseCode ? `smtp-${responseCode}` : (code ?? 'smtp-failed');
  const aboutThisLetter = command === 'RCPT TO' || command === 'DATA';
  const impossible = code === 'EENVELOPE' && !responseCode;
  return {
    result: impossible || (permanent && aboutThisLetter) ? 'refused' : 'later',
    code: /^[\w.-]{1,60}$/.test(reply) ? reply : 'smtp-failed',
  };
}
