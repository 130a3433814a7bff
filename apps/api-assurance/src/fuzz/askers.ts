import { isPublic, type Operation } from '@one-stop-shop/api/testing';
import type { Answer } from './exchange';

/** Who is signed in, as the service tells: what they may do and whose rows they may see. */
export interface Session {
  readonly operatorId: string;
  readonly role: string;
  /** All that they hold; a browser shows one. */
  readonly roles: readonly { readonly role: string }[];
  readonly municipalities: readonly string[];
  readonly permissions: readonly string[];
}

/** Somebody who asks, with the cookies of their browser. */
export class Asker {
  private readonly cookies: Map<string, string>;

  constructor(
    readonly name: string,
    cookies: Iterable<readonly [string, string]> = [],
    public session?: Session,
  ) {
    this.cookies = new Map(cookies);
  }

  copy(): Asker {
    return new Asker(this.name, this.cookies, this.session);
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  may(operation: Operation): boolean {
    return (
      isPublic(operation) || (this.session?.permissions.includes(operation.permission) ?? false)
    );
  }

  /** Takes the cookies of an answer, as a browser would. */
  keepCookies({ headers }: Answer): void {
    for (const line of [headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
