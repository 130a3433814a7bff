import { randomUUID } from 'node:crypto';

export interface LoadAnswer {
  readonly asked: string;
  /** 599 when no answer came at all. */
  readonly status: number;
  readonly code: string;
  readonly retryAfter: number;
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const post = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  body: JSON.stringify(body),
});

/** Many people who ask for everything at once: places, bookings, an agenda, a sign-in, a code. */
export class Load {
  private readonly url: string;
  private readonly cookie: string;

  constructor(url: string, cookie: string) {
    this.url = url;
    this.cookie = cookie;
  }

  /** @returns the way to end it, which answers what was answered, in order */
  begin(people: number): () => Promise<readonly LoadAnswer[]> {
    const answers: LoadAnswer[] = [];
    let ending = false;
    const askOn = async (first: number) => {
      for (let turn = first; !ending; turn += 1) answers.push(await this.ask(turn));
    };
    const all = Array.from({ length: people }, (_none, at) => askOn(at));
    return async () => {
      ending = true;
      await Promise.all(all);
      return answers;
    };
  }

  private async ask(turn: number): Promise<LoadAnswer> {
    const [path, request] = this.question(turn);
    const asked = `${request?.method ?? 'GET'} ${path}`;
    try {
      const answer = await fetch(`${this.url}${path}`, request);
      const said = await answer.text();
      const code = /"code":"([\w.-]+)"/.exec(said)?.[1] ?? '';
      const retryAfter = Number(answer.headers.get('retry-after') ?? 0);
      return { asked, status: answer.status, code, retryAfter };
    } catch (error) {
      return { asked, status: 599, code: String(error), retryAfter: 0 };
    }
  }

  private question(turn: number): readonly [path: string, request?: RequestInit] {
    const range = `from=${day(2 + (turn % 20))}&to=${day(22 + (turn % 20))}`;
    const desk = `0190a1b2-0000-7000-8000-00000005900${[1, 6][turn % 2]}`;
    const startsAt = `${day(2 + (turn % 40))}T${14 + (turn % 4)}:${['00', '20', '40'][turn % 3]}:00Z`;
    const signedIn = { headers: { cookie: this.cookie } };
    const questions = [
      ['/api/public/desks'],
      [`/api/public/slots?${range}`],
      [
        '/api/public/appointments',
        post({ deskId: desk, startsAt, language: 'ur', firstName: 'Amina' }),
      ],
      [`/api/desk/agenda?${range}`, signedIn],
      ['/api/session', signedIn],
      ['/api/session', post({ email: 'nobody@demo.invalid', password: `wrong ${turn}` })],
      ['/api/public/managed-appointment/open', post({ code: 'ZZZZZZZZ' })],
      ['/prenota'],
    ] as const satisfies readonly (readonly [string, RequestInit?])[];
    return questions[turn % questions.length] ?? ['/api/public/desks'];
  }
}
