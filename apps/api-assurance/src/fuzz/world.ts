import type { OpenAPIObject } from '@nestjs/swagger';
import {
  type RunningApi,
  operationsOf,
  schemasOf,
  type Operation,
  type Schemas,
} from '@one-stop-shop/api/testing';
import { Asker, type Session } from './askers';
import { Line, type Request } from './exchange';
import { Known } from './known';

/** The service with everybody who may ask it, and what they have learned so far. */
export class World {
  readonly operations: readonly Operation[];
  readonly schemas: Schemas;
  readonly line: Line;
  readonly known: Known;
  /** A visitor first. */
  readonly askers: Asker[] = [new Asker('a visitor')];

  constructor(
    readonly api: RunningApi,
    readonly document: OpenAPIObject,
  ) {
    this.operations = operationsOf(document);
    this.schemas = schemasOf(document);
    this.line = new Line(api.url);
    this.known = new Known(this.schemas);
  }

  /** By the clock of the service. */
  get now(): Date {
    return this.api.database.clock.now();
  }

  /** Signs everybody in whom the seed knows, with a new session for each of their roles. */
  async letIn(): Promise<void> {
    this.askers.splice(1);
    for (const { email, password } of this.api.signIns) {
      this.known.learn({ email, password }, {}, '/api/session', email);
      const first = await this.signedIn(email, password);
      this.askers.push(first);
      const { role: inView, roles = [] } = first.session ?? {};
      for (const { role } of roles.filter((held) => held.role !== inView)) {
        const other = await this.signedIn(email, password);
        await this.line.send(asJson('POST', '/api/session/view', { role }, other.cookieHeader));
        await this.recognise(other);
        this.askers.push(other);
      }
    }
  }

  private async signedIn(email: string, password: string): Promise<Asker> {
    const asker = new Asker(email);
    const answer = await this.line.send(asJson('POST', '/api/session', { email, password }));
    if (answer.status !== 200) throw new Error(`${email} can't sign in: ${answer.text}`);
    asker.keepCookies(answer);
    await this.recognise(asker);
    return asker;
  }

  /** Asks the service itself who holds these cookies now. */
  async recognise(asker: Asker): Promise<void> {
    const headers = { cookie: asker.cookieHeader };
    const answer = await this.line.send({ method: 'GET', path: '/api/session', headers });
    asker.session = answer.status === 200 ? (answer.body as Session) : undefined;
  }
}

function asJson(method: string, path: string, json: unknown, cookie?: string): Request {
  const body = JSON.stringify(json);
  return {
    method,
    path,
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      ...(cookie && { cookie }),
    },
    body,
  };
}
