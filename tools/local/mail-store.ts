import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AddressObject, simpleParser } from 'mailparser';

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

/** The received mails: one `.eml` file each, named by the moment it came. */
export class MailStore {
  private readonly parsed = new Map<string, Promise<Mail>>();
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** A mail is accepted only once it stands whole on the disk. */
  keep(source: Buffer): void {
    const id = `${Date.now()}-${randomBytes(4).toString('hex')}`;
    const path = this.pathOf(id);
    writeFileSync(`${path}.part`, source, { mode: 0o600, flush: true });
    renameSync(`${path}.part`, path);
  }

  /** Newest first. */
  async newest(count: number): Promise<Mail[]> {
    const ids = this.ids().sort().reverse().slice(0, count);
    return Promise.all(ids.map((id) => this.parse(id)));
  }

  async find(id: string): Promise<Mail | undefined> {
    return this.ids().includes(id) ? this.parse(id) : undefined;
  }

  source(id: string): Buffer | undefined {
    return this.ids().includes(id) ? readFileSync(this.pathOf(id)) : undefined;
  }

  async attachment(
    id: string,
    index: number,
  ): Promise<{ name: string; type: string; content: Buffer } | undefined> {
    const source = this.source(id);
    const found = source && (await simpleParser(source)).attachments[index];
    if (!found) return undefined;
    return { name: nameOf(found.filename), type: found.contentType, content: found.content };
  }

  private ids(): string[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -'.eml'.length));
  }

  private pathOf(id: string): string {
    return join(this.folder, `${id}.eml`);
  }

  private parse(id: string): Promise<Mail> {
    const known = this.parsed.get(id) ?? read(id, this.pathOf(id));
    this.parsed.set(id, known);
    return known;
  }
}

async function read(id: string, path: string): Promise<Mail> {
  const mail = await simpleParser(readFileSync(path), { skipHtmlToText: true });
  return {
    id,
    receivedAt: new Date(Number(id.split('-')[0])).toISOString(),
    ...(mail.date && { sentAt: mail.date.toISOString() }),
    from: mail.from?.text ?? '',
    to: addresses(mail.to),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    ...(mail.html && { html: mail.html }),
    headers: mail.headerLines.map(({ line }) => ({
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
      ...(contentType.startsWith('text/') && { text: content.toString('utf8') }),
    })),
  };
}

function addresses(to: AddressObject | AddressObject[] | undefined): string[] {
  const all = to === undefined ? [] : Array.isArray(to) ? to : [to];
  return all.flatMap(({ value }) => value.map(({ address }) => address ?? ''));
}

function nameOf(filename: string | undefined): string {
  return filename ?? 'attachment';
}
