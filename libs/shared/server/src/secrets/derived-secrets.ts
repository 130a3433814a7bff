import { createHash, createHmac } from 'node:crypto';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Links and codes come from one secret and the id of what they open, so they are
 * stored nowhere: the database keeps only their hashes, and the worker that writes
 * a message makes them again.
 */
export class DerivedSecrets {
  /** @param secret at least 32 characters, the same for api and worker */
  constructor(private readonly secret: string) {}

  /** 256 bits, base64url: the secret of a link. */
  linkToken(id: string): string {
    return this.derive('link', id).toString('base64url');
  }

  /** 40 bits as eight characters of Crockford's base 32, for paper. */
  paperCode(id: string): string {
    return [...this.derive('code', id).subarray(0, 8)]
      .map((byte) => crockford.charAt(byte & 31))
      .join('');
  }

  private derive(use: string, input: string): Buffer {
    return createHmac('sha256', this.secret).update(`${use}\n${input}`).digest();
  }
}

/** How a link's secret or a code stands in the database. */
export function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/** A code as somebody read it from paper: case, spaces and look-alikes don't matter. */
export function readCode(written: string): string {
  return written.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
