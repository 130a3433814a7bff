import { createHash, createHmac } from 'node:crypto';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What is handed out for one thing: the secret of its link, and its code for paper. */
export interface HandedOut {
  /** 256 bits, base64url. */
  readonly linkToken: string;
  /** 40 bits as eight characters of Crockford's base 32. */
  readonly paperCode: string;
}

/**
 * Links and codes come from the secret of the service and the id of what they open, so
 * they are stored nowhere: the database keeps only keyed hashes, and the worker that
 * writes a message makes them again. After a change of the secret what was handed out
 * before is still known, as long as the one before is given too.
 */
export class DerivedSecrets {
  private readonly present: OneSecret;
  private readonly all: readonly OneSecret[];

  /**
   * @param secret at least 32 characters, the same for api and worker
   * @param before the one that was changed for it
   */
  constructor(secret: string, before?: string) {
    this.present = new OneSecret(secret);
    this.all = [this.present, ...(before ? [new OneSecret(before)] : [])];
  }

  /** The secret of a new link. */
  linkToken(id: string): string {
    return this.present.linkToken(id);
  }

  /** A new code for paper. */
  paperCode(id: string): string {
    return this.present.paperCode(id);
  }

  /**
   * What was handed out for an id: under the secret of that day.
   * @param linkHash how its link stands in the database, in whichever form
   */
  handedOut(id: string, linkHash: string): HandedOut {
    const then = this.derivedBy(id, linkHash) ?? this.present;
    return { linkToken: then.linkToken(id), paperCode: then.paperCode(id) };
  }

  /** How a link's secret or a code is stored: whoever has only the database can't try codes. */
  keyed(key: string): string {
    return this.present.keyed(keyHash(key));
  }

  /** Every form in which it may stand in the database, the present one first. */
  formsOf(key: string): readonly string[] {
    const plain = keyHash(key);
    return [...this.all.map((secret) => secret.keyed(plain)), plain];
  }

  /** Every form in which the link of an id may stand there, by whichever secret it was made. */
  formsOfLink(id: string): readonly string[] {
    return this.all.flatMap((secret) => this.formsOf(secret.linkToken(id)));
  }

  /** Where every hash in the present form begins, and no other. */
  get mark(): string {
    return this.present.mark;
  }

  /**
   * Link and code in the present form.
   * @returns undefined when what they were made with is not known any more
   */
  keyedAnew(
    id: string,
    stored: { readonly linkHash: string; readonly codeHash: string },
  ): typeof stored | undefined {
    const isPlain = !stored.linkHash.includes('$');
    if (isPlain) {
      return {
        linkHash: this.present.keyed(stored.linkHash),
        codeHash: this.present.keyed(stored.codeHash),
      };
    }
    const then = this.derivedBy(id, stored.linkHash);
    return (
      then && { linkHash: this.keyed(then.linkToken(id)), codeHash: this.keyed(then.paperCode(id)) }
    );
  }

  /**
   * What a browser seals with, so that only whoever it was made for can open it again.
   * @returns 256 bits, base64url, by each secret of the service, the present one first
   */
  sealingKeys(of: string): readonly string[] {
    return this.all.map((secret) => secret.sealingKey(of));
  }

  private derivedBy(id: string, linkHash: string): OneSecret | undefined {
    return this.all.find((secret) => this.formsOf(secret.linkToken(id)).includes(linkHash));
  }
}

/** One secret of the service, and all that comes from it. */
class OneSecret {
  /** Version of the form, and which secret: a few bits that tell nothing of it. */
  readonly mark: string;

  constructor(private readonly secret: string) {
    this.mark = `k1.${this.derive('mark', '').toString('base64url').slice(0, 6)}$`;
  }

  linkToken(id: string): string {
    return this.derive('link', id).toString('base64url');
  }

  paperCode(id: string): string {
    return [...this.derive('code', id).subarray(0, 8)]
      .map((byte) => crockford.charAt(byte & 31))
      .join('');
  }

  sealingKey(of: string): string {
    return this.derive('sealing', of).toString('base64url');
  }

  /** Over the plain hash, so that rows of before can be keyed without knowing their key. */
  keyed(plain: string): string {
    return this.mark + this.derive('stored key', plain).toString('base64url');
  }

  private derive(use: string, input: string): Buffer {
    return createHmac('sha256', this.secret).update(`${use}\n${input}`).digest();
  }
}

/**
 * How a secret of 256 bits stands in the database: of a session, of a link. What has
 * fewer bits could be found by trying; it is {@link DerivedSecrets.keyed}.
 */
export function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/** A code as somebody read it from paper: case, spaces and look-alikes don't matter. */
export function readCode(written: string): string {
  return written.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
