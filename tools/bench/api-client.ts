import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Booking } from './booking.ts';

/** Asks the api as browsers do, over connections that stay open. */
export class ApiClient {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly port: number;
  private cookie = '';

  constructor(port: number) {
    this.port = port;
  }

  /** The body as it came. */
  freeSlots({ from, to }: { from: string; to: string }): Promise<Buffer> {
    return this.send(200, 'GET', `/api/public/slots?from=${from}&to=${to}`);
  }

  async book(booking: Booking): Promise<void> {
    await this.send(201, 'POST', '/api/public/appointments', JSON.stringify(booking), {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    });
  }

  /** Later questions are asked in this operator's name. */
  async signIn(credentials: { email: string; password: string }): Promise<void> {
    await this.send(200, 'POST', '/api/session', JSON.stringify(credentials), {
      'content-type': 'application/json',
    });
  }

  /** The cookie of whoever signed in. */
  get session(): string {
    return this.cookie;
  }

  /** The body as it came. */
  agenda({ from, to }: { from: string; to: string }): Promise<Buffer> {
    return this.send(200, 'GET', `/api/desk/agenda?from=${from}&to=${to}`);
  }

  /** The body as it came. */
  preview(change: object): Promise<Buffer> {
    const path = '/api/management/desk-changes/preview';
    return this.send(200, 'POST', path, JSON.stringify(change), {
      'content-type': 'application/json',
    });
  }

  /** What needs somebody now. */
  today(): Promise<Buffer> {
    return this.send(200, 'GET', '/api/today');
  }

  person(id: string): Promise<Buffer> {
    return this.send(200, 'GET', `/api/persons/${id}`);
  }

  searchPersons(typed: string): Promise<Buffer> {
    return this.send(200, 'POST', '/api/persons/search', JSON.stringify({ typed }), {
      'content-type': 'application/json',
    });
  }

  isAlive(): Promise<Buffer> {
    return this.send(200, 'GET', '/api/health/live');
  }

  close(): void {
    this.agent.destroy();
  }

  private send(
    expected: number,
    method: string,
    path: string,
    body = '',
    headers: Record<string, string> = {},
  ): Promise<Buffer> {
    const { agent, port } = this;
    return new Promise((resolve, reject) => {
      const kept = { ...headers, ...(this.cookie && { cookie: this.cookie }) };
      const asking = request({ agent, port, method, path, headers: kept }, (answer) => {
        const [cookie] = answer.headers['set-cookie'] ?? [];
        if (cookie) this.cookie = cookie.split(';')[0] ?? '';
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.once('error', reject);
        answer.once('end', () => {
          const whole = Buffer.concat(chunks);
          if (answer.statusCode === expected) resolve(whole);
          else reject(new Error(`${method} ${path} answered ${answer.statusCode}: ${whole}`));
        });
      });
      asking.once('error', reject);
      asking.end(body);
    });
  }
}
