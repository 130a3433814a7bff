import type { Answer, RunningApi } from '@one-stop-shop/api/testing';
import { cori, aprilia } from '@one-stop-shop/scheduling/server/testing';
import {
  dayOfVisits,
  type PeopledDistrict,
  type TestDatabase,
} from '@one-stop-shop/shared/server/testing';
import { instantOf } from '@one-stop-shop/shared/domain';
import { relayAll } from './relay-all';

/** Who can be reached how, at which desk, and what they said. */
const people = [
  { desk: 'cori', deskId: cori, at: '16:20', firstName: 'Zafferanella', phone: '3331110001' },
  {
    desk: 'cori',
    deskId: cori,
    at: '16:40',
    firstName: 'Quintiliana',
    email: 'quintiliana@x.invalid',
  },
  { desk: 'aprilia', deskId: aprilia, at: '16:00', firstName: 'Biancospino', phone: '3331110003' },
] as const;

/** A service at whose desks people are expected who are named like nobody else. */
export class DistrictWithPeople implements PeopledDistrict {
  private readonly cookies = new Map<string, string>();

  private constructor(
    private readonly api: RunningApi,
    /** The appointments, in the order of the people. */
    readonly subjects: readonly string[],
    /** Secret of the link of the second person. */
    readonly token: string,
  ) {}

  get database(): TestDatabase {
    return this.api.database;
  }

  static async in(api: RunningApi): Promise<DistrictWithPeople> {
    api.database.clock.set(instantOf('2026-11-20', '10:00'));
    const nobody = new DistrictWithPeople(api, [], '');
    const booked = [];
    for (const { desk, at, ...person } of people) {
      const answer = await nobody.ask(`sportello.${desk}`, 'POST', '/api/desk/appointments', {
        ...person,
        startsAt: instantOf(dayOfVisits, at).toISOString(),
        language: 'fr',
        channel: 'phone',
        words: `Parole di ${person.firstName}: permesso`,
      });
      if (answer.status !== 201) throw new Error(`not booked: ${JSON.stringify(answer.body)}`);
      booked.push(answer.body as { id: string; manageUrl: string });
    }
    await relayAll(api);
    const district = new DistrictWithPeople(
      api,
      booked.map(({ id }) => id),
      booked[1]?.manageUrl.split('#')[1] ?? '',
    );
    district.waitUntil('2026-11-23T09:00:00Z');
    return district;
  }

  /** By then every session of before has ended. */
  waitUntil(moment: string): void {
    this.api.database.clock.set(moment);
    this.cookies.clear();
  }

  /** Asks as somebody of the demonstration, as the holder of the link, or as nobody. */
  async ask(
    who: string,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const cookie = who === 'nobody' ? '' : (this.cookies.get(who) ?? (await this.letIn(who)));
    return this.api.send(method, path, body, { ...headers, ...(cookie && { cookie }) });
  }

  private async letIn(who: string): Promise<string> {
    const { email, password } =
      this.api.signIns.find((one) => one.email === `${who}@demo.invalid`) ?? {};
    const answer =
      who === 'the link'
        ? await this.api.send('POST', '/api/public/managed-appointment/open', { token: this.token })
        : await this.api.send('POST', '/api/session', { email, password });
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    if (!cookie) throw new Error(`${who} is not let in: ${JSON.stringify(answer.body)}`);
    this.cookies.set(who, cookie);
    return cookie;
  }
}
