import { Service, inject } from '@angular/core';

import type { Problem } from '@one-stop-shop/shared/contracts';

import { NoAnswer, Refusal } from './refusal';
import { ServerClock } from './server-clock';

type Query = Record<string, string | undefined>;

// Mobile networks stall for long and still deliver; nobody waits longer than this.
const longestWait = 60_000;

/** "Not modified". */
const unchanged = 304;

/** An answer with the tag (`ETag`) that stands for it; undefined where the server gives none. */
export interface Tagged<Answer> {
  readonly answer: Answer;
  readonly tag: string | undefined;
}

/** Talks JSON with our own server; a paper or a picture comes as a `Blob`. Each context's `…-api.ts` knows the addresses and the types. */
@Service()
export class Api {
  private readonly clock = inject(ServerClock);
  private readonly hearers = new Set<(refusal: Refusal) => void>();
  private mend: (refusal: Refusal) => Promise<boolean> = () => Promise.resolve(false);
  private shownAs: () => string | undefined = () => undefined;
  private tellReach: (isReached: boolean) => void = () => undefined;

  /** Rejects with {@link Refusal} or {@link NoAnswer}, like all the others. */
  get<Answer>(path: string, query: Query = {}): Promise<Answer> {
    return this.call(withQuery(path, query), { method: 'GET' });
  }

  /** The answer if it is another than the one that came with `tag`, else undefined. */
  async getNewer<Answer>(
    path: string,
    query: Query,
    tag: string | undefined,
  ): Promise<Tagged<Answer> | undefined> {
    const headers: Record<string, string> = tag ? { 'if-none-match': tag } : {};
    const { answer, said } = await this.hear(withQuery(path, query), { method: 'GET', headers });
    if (answer.status === unchanged) return undefined;
    return { answer: said as Answer, tag: answer.headers.get('etag') ?? undefined };
  }

  /** The bytes of an answer that has no end, until `leaving`. */
  async stream(path: string, leaving: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const answer = await fetch(
      path,
      this.asShown({ method: 'GET', cache: 'no-store', signal: leaving }),
    ).catch(() => {
      if (!leaving.aborted) this.tellReach(false);
      throw new NoAnswer();
    });
    this.clock.read(answer);
    this.tellReach(true);
    if (answer.ok && answer.body) return answer.body;
    throw this.refusedWith(answer, await readAnswer(answer));
  }

  post<Answer>(path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }

  /** The body is the file; what is said of it stands in `headers`. */
  postFile<Answer>(path: string, file: Blob, headers: Record<string, string>): Promise<Answer> {
    const type = { 'content-type': 'application/octet-stream' };
    return this.call(path, { method: 'POST', body: file, headers: { ...type, ...headers } });
  }

  put<Answer>(path: string, body: object): Promise<Answer> {
    return this.send('PUT', path, body);
  }

  patch<Answer>(path: string, body: object): Promise<Answer> {
    return this.send('PATCH', path, body);
  }

  delete<Answer = void>(path: string): Promise<Answer> {
    return this.call(path, { method: 'DELETE' });
  }

  /** Tells `hearer` every refusal too: whoever keeps the session learns that it has ended. */
  onRefusal(hearer: (refusal: Refusal) => void): void {
    this.hearers.add(hearer);
  }

  /**
   * Before anybody learns of a refusal, `mend` may do away with its cause: where it says that
   * it has, the request is sent once more.
   */
  onMendable(mend: (refusal: Refusal) => Promise<boolean>): void {
    this.mend = mend;
  }

  /**
   * Says with every request as whom this page shows itself: a browser has one session for
   * all tabs, and in another one somebody else may have signed in meanwhile.
   */
  showsAs(shown: () => string | undefined): void {
    this.shownAs = shown;
  }

  /** Says after every request whether the server could be reached. */
  onReach(tell: (isReached: boolean) => void): void {
    this.tellReach = tell;
  }

  /** The present by the server's clock. */
  now(): Date {
    return this.clock.now();
  }

  private send<Answer>(
    method: string,
    path: string,
    body: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.call(path, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  private async call<Answer>(path: string, request: RequestInit): Promise<Answer> {
    return (await this.hear(path, request)).said as Answer;
  }

  private asShown(request: RequestInit): RequestInit {
    const shown = this.shownAs();
    if (!shown) return request;
    return { ...request, headers: { ...(request.headers as object), 'x-asked-as': shown } };
  }

  private async hear(
    path: string,
    request: RequestInit,
    again = true,
  ): Promise<{ answer: Response; said: unknown }> {
    const { answer, said } = await ask(path, this.asShown(request)).catch((failure: unknown) => {
      this.tellReach(false);
      throw failure;
    });
    this.clock.read(answer);
    this.tellReach(true);
    if (answer.ok || answer.status === unchanged) return { answer, said };
    const refusal = isProblem(said) && new Refusal(said);
    if (again && refusal && (await this.mend(refusal))) return this.hear(path, request, false);
    throw this.refusedWith(answer, said);
  }

  /** Told to whoever hears of refusals. */
  private refusedWith(answer: Response, said: unknown): Refusal | NoAnswer {
    if (!isProblem(said)) return new NoAnswer(answer.status);
    const refusal = new Refusal(said);
    for (const hear of this.hearers) hear(refusal);
    return refusal;
  }
}

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => !!pair[1]);
  const search = new URLSearchParams(given).toString();
  return search ? `${path}?${search}` : path;
}

async function ask(path: string, request: RequestInit) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), longestWait);
  try {
    const answer = await fetch(path, { ...request, cache: 'no-store', signal: patience.signal });
    return { answer, said: await readAnswer(answer) };
  } catch (failure) {
    throw failure instanceof NoAnswer ? failure : new NoAnswer();
  } finally {
    clearTimeout(timer);
  }
}

async function readAnswer(answer: Response): Promise<unknown> {
  if (answer.status === 204 || answer.status === unchanged) return undefined;
  try {
    if (isFile(answer.headers.get('content-type'))) return await answer.blob();
    return await answer.json();
  } catch {
    // A connection that broke in the middle, or a proxy's page of HTML.
    throw new NoAnswer(answer.status);
  }
}

function isFile(type: string | null): boolean {
  return type === 'application/pdf' || type === 'image/jpeg';
}

function isProblem(said: unknown): said is Problem {
  return typeof said === 'object' && said !== null && 'code' in said && 'status' in said;
}
