import {
  type AddressObject,
  type Attachment as Part,
  type ParsedMail,
  simpleParser,
} from 'mailparser';

/** A mail as the mailbox shows it; `receivedAt` is an ISO instant of this machine's clock. */
export interface Mail {
  readonly id: string;
  readonly receivedAt: string;
  /** The `Date` header, an ISO instant: the sender's clock, which a demonstration may have moved. */
  readonly sentAt?: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly attachments: readonly Attachment[];
}

interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** Only of text types, such as calendar files. */
  readonly text?: string;
}

/** Far more than a letter of ours has, and little enough to show at once. */
const most = {
  parts: 100,
  headBytes: 64 * 1024,
  characters: 500_000,
  headers: 200,
  recipients: 100,
};

/** A mail as it came; what no reader can make sense of is shown as that, with its source. */
export async function readMail(id: string, source: Buffer): Promise<Mail> {
  const receivedAt = new Date(Number(id.split('-')[0])).toISOString();
  try {
    return { id, receivedAt, ...shown(await parse(source)) };
  } catch {
    return { id, receivedAt, ...unreadable };
  }
}

/** Undefined when there is no such part, or the mail can't be read. */
export async function readAttachment(source: Buffer, index: number): Promise<Part | undefined> {
  const mail = await parse(source).catch(() => undefined);
  return mail?.attachments[index];
}

export function nameOf(filename: string | undefined): string {
  return (filename ?? 'attachment').toWellFormed().slice(0, 200);
}

const unreadable = {
  from: '',
  to: [],
  subject: 'A mail that cannot be read',
  text: 'It has too many parts, or is none. Its source shows what came.',
  headers: [],
  attachments: [],
} satisfies Omit<Mail, 'id' | 'receivedAt'>;

function parse(source: Buffer): Promise<ParsedMail> {
  return simpleParser(source, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    maxChildNodes: most.parts,
    maxHeadSize: most.headBytes,
  });
}

function shown(mail: ParsedMail): Omit<Mail, 'id' | 'receivedAt'> {
  const sentAt = mail.date?.getTime();
  return {
    ...(sentAt !== undefined &&
      !Number.isNaN(sentAt) && { sentAt: new Date(sentAt).toISOString() }),
    from: mail.from?.text ?? '',
    to: addresses(mail.to).slice(0, most.recipients),
    subject: mail.subject ?? '',
    text: (mail.text ?? '').slice(0, most.characters),
    ...(mail.html && { html: mail.html.slice(0, most.characters) }),
    headers: mail.headerLines.slice(0, most.headers).map(({ line }) => ({
      name: line.slice(0, line.indexOf(':')),
      value: line
        .slice(line.indexOf(':') + 1)
        .replace(/\s+/g, ' ')
        .trim(),
    })),
    attachments: mail.attachments.map(({ filename, contentType, content, size }) => ({
      name: nameOf(filename),
      type: contentType,
      bytes: size,
      ...(contentType.startsWith('text/') && {
        text: content.toString('utf8').slice(0, most.characters),
      }),
    })),
  };
}

function addresses(to: AddressObject | AddressObject[] | undefined): string[] {
  const all = to === undefined ? [] : Array.isArray(to) ? to : [to];
  return all.flatMap(({ value }) => value.map(({ address }) => address ?? ''));
}
