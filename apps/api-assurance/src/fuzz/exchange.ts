import { Agent, request as open } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Request {
  readonly method: string;
  /** With its query, as it goes on the wire. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body where it is JSON. */
  readonly body?: unknown;
}

/** Sends requests as they are: fetch would mend some of the wrong ones. */
export class Line {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 4 });

  constructor(private readonly url: string) {}

  send({ method, path, headers, body }: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = open(new URL(this.url), { method, path, headers, agent: this.agent });
      asked.once('error', reject);
      asked.once('response', (response) => {
        buffer(response).then((bytes) => {
          const text = bytes.toString('utf8');
          const isJson = response.headers['content-type']?.includes('json') && text !== '';
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            ...(isJson && { body: jsonOf(text) }),
          });
        }, reject);
      });
      asked.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
