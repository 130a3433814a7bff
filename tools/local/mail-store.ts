import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mail, nameOf, readAttachment, readMail } from './mail.ts';

/** More is no demonstration: the oldest mails make room for new ones. */
const most = { mails: 500, bytes: 64 * 1024 * 1024 };

/** As we name them, so that a name holds nothing that a page could stumble over. */
const ownName = /^(\d{13}-[0-9a-f]{8})\.eml$/;

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
    this.makeRoom();
  }

  /** Newest first. */
  newest(count: number): Promise<Mail[]> {
    return Promise.all(
      this.ids()
        .slice(0, count)
        .map((id) => this.parse(id)),
    );
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
    const found = source && (await readAttachment(source, index));
    if (!found) return undefined;
    return { name: nameOf(found.filename), type: found.contentType, content: found.content };
  }

  private makeRoom(): void {
    let bytes = 0;
    for (const [index, id] of this.ids().entries()) {
      bytes += statSync(this.pathOf(id)).size;
      if (index === 0 || (index < most.mails && bytes <= most.bytes)) continue;
      rmSync(this.pathOf(id), { force: true });
      this.parsed.delete(id);
    }
  }

  /** Newest first. */
  private ids(): string[] {
    return readdirSync(this.folder)
      .flatMap((name) => ownName.exec(name)?.[1] ?? [])
      .sort()
      .reverse();
  }

  private pathOf(id: string): string {
    return join(this.folder, `${id}.eml`);
  }

  private parse(id: string): Promise<Mail> {
    const known = this.parsed.get(id) ?? readMail(id, readFileSync(this.pathOf(id)));
    this.parsed.set(id, known);
    return known;
  }
}
