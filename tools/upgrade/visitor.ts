import { randomUUID } from 'node:crypto';

type Body = Record<string, unknown>;

/** Somebody who uses the service over HTTP, with the cookie that they were given. */
export class Visitor {
  private cookie = '';
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** As somebody of the demonstration, whose passwords say what their addresses say. */
  static async signedIn(url: string, email: string, password: string): Promise<Visitor> {
    const one = new Visitor(url);
    await one.post('/api/session', { email, password });
    return one;
  }

  get(path: string): Promise<Body> {
    return this.ask('GET', path);
  }

  post(path: string, body?: object): Promise<Body> {
    return this.ask('POST', path, body);
  }

  private async ask(method: string, path: string, body?: object): Promise<Body> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        origin: this.url,
        cookie: this.cookie,
        'idempotency-key': randomUUID(),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status}: ${text}`);
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return (text ? JSON.parse(text) : {}) as Body;
  }
}
