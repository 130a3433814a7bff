import { readKept, writeKept } from './kept-in-tab';

/** Where a key outlives a reload, and what of its content may lie beside it. */
export interface KeptKey {
  readonly name: string;
  /** The part of the content that says nothing about the person. */
  about(content: object): unknown;
}

/**
 * The key under which a form is sent: the same for the same content, so that a retry
 * after a lost answer finds its booking; a new one when the content has changed, for
 * the server refuses an old key with other content.
 *
 * One that is kept survives a reload while the answer is out. Who the person is does not,
 * so for the first content after it only the rest is compared.
 */
export class FormKey {
  private content = '';
  private key = '';

  constructor(private readonly kept?: KeptKey) {}

  for(content: object): string {
    const written = JSON.stringify(content);
    if (written !== this.content) {
      this.key = (!this.content && this.keptFor(content)) || randomKey();
      this.content = written;
      if (this.kept) {
        writeKept(this.kept.name, { key: this.key, about: this.kept.about(content) });
      }
    }
    return this.key;
  }

  /** What was sent under it has its answer: the next form is another one. */
  useUp(): void {
    this.content = '';
    this.key = '';
    if (this.kept) writeKept(this.kept.name, undefined);
  }

  private keptFor(content: object): string | undefined {
    if (!this.kept) return undefined;
    const known = readKept<{ key: string; about: unknown }>(this.kept.name);
    const isSame = JSON.stringify(known?.about) === JSON.stringify(this.kept.about(content));
    return isSame ? known?.key : undefined;
  }
}

function randomKey(): string {
  // A municipality's test page may lack TLS, and randomUUID with it.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // Version 4, variant 8: what makes random bits a UUID.
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
