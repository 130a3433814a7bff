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
        const { statusCode: status = 0, headers: told } = response;
        // It has no end: that it began is all there is to see.
        if (told['content-type']?.startsWith('text/event-stream')) {
          response.destroy();
          resolve({ status, headers: told, text: '' });
          return;
        }
        buffer(response).then((bytes) => {
          const text = bytes.toString('utf8');
          const isJson = told['content-type']?.includes('json') && text !== '';
          resolve({
            status,
            headers: told,
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
