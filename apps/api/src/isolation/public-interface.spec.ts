import { Controller, Get } from '@nestjs/common';
import { Public, Requires, UnitOfWork, workerScope } from '@one-stop-shop/shared/server';
import { openApiDocument } from '../openapi';
import { isPublic, operationsOf, type Operation } from '../testing/fuzz/operations';
import { ReadingsWatch } from '../testing/readings-watch';
import { aRunningApi, type Answer, type RunningApi } from '../testing/running-api';
import { cookieAt, lookAlikesIn, shared, type LookAlike } from './look-alikes';

const open = '/api/public/managed-appointment/open';
const managed = '/api/public/managed-appointment';

/** What a colleague might open by mistake. */
@Controller('careless')
class CarelessController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Get()
  @Public()
  show(): Promise<unknown[]> {
    return this.unitOfWork.inTransaction(
      workerScope('service', '0190a1b2-0000-7000-8000-0000000000aa', '059006'),
      (tx) => tx.query('SELECT first_name FROM scheduling.contact'),
    );
  }

  @Get('shut')
  @Requires('nothing-that-exists')
  shut(): string {
    return 'never said';
  }
}

describe('the interface that needs no session', () => {
  let api: RunningApi;
  let people: LookAlike[];
  let operations: Operation[];
  beforeAll(async () => {
    api = await aRunningApi({}, [CarelessController]);
    people = await lookAlikesIn(api);
    operations = operationsOf(openApiDocument(api.app));
  });
  afterAll(() => api.stop());

  const others = (own: LookAlike): LookAlike[] => people.filter((one) => one !== own);
  const keysOf = ({ id, code, token, at }: LookAlike): string[] => [
    id,
    code,
    token,
    `Parole ${at}`,
  ];
  const marksOf = (one: LookAlike): string[] => [
    ...keysOf(one),
    ...[one.startsAt, one.startsAt.replace(/[-:]|\.000/g, '')],
  ];
  const saidIn = ({ body }: Answer): string => JSON.stringify(body);
  const foundIn = (answer: Answer, marks: readonly string[]): string[] =>
    marks.filter((mark) => saidIn(answer).includes(mark));
  const nameAndPhone = [shared.firstName, shared.phone, shared.phone.slice(3)];
  const withLink = (token: string) => ({ cookie: `__Host-appointment=${token}` });
  const refused = ({ status, body }: Answer): object => {
    const { requestId: _, ...rest } = body as Record<string, unknown>;
    return { status, ...rest };
  };

  it('opens with the link or the code of a person their own visit and nobody else’s', async () => {
    for (const own of people) {
      for (const key of [{ token: own.token }, { code: own.code }]) {
        const opened = await api.send('POST', open, key);
        expect(opened.body).toMatchObject({ deskId: own.deskId, startsAt: own.startsAt });
        expect(foundIn(opened, [...others(own).flatMap(marksOf), ...nameAndPhone])).toEqual([]);
      }
      const shown = await api.send('GET', managed, undefined, withLink(own.token));
      expect(shown.body).toMatchObject({ deskId: own.deskId, startsAt: own.startsAt });
      expect(foundIn(shown, [...others(own).flatMap(marksOf), ...nameAndPhone])).toEqual([]);
    }
  });

  it('acts for the holder of a link on their visit alone, whomever they name', async () => {
    const [own, ...rest] = people as [LookAlike, ...LookAlike[]];
    const standing = () =>
      api.database.everything(
        'SELECT id, starts_at, state FROM scheduling.appointment WHERE id = ANY ($1) ORDER BY id',
        [rest.map(({ id }) => id)],
      );
    const before = await standing();
    const startsAt = new Date(Date.parse(own.startsAt) + 20 * 60_000).toISOString();
    for (const { id, token } of rest) {
      const named = { startsAt, id, token };
      const { status } = await api.send('POST', `${managed}/move`, named, withLink(own.token));
      expect(status).toBe(400);
      const shown = await api.send('GET', `${managed}?id=${id}`, undefined, withLink(own.token));
      expect(foundIn(shown, marksOf(own))).not.toEqual([]);
    }
    const moved = await api.send('POST', `${managed}/move`, { startsAt }, withLink(own.token));
    expect(moved.body).toMatchObject({ startsAt });
    const back = await api.send(
      'POST',
      `${managed}/move`,
      { startsAt: own.startsAt },
      withLink(own.token),
    );
    expect(back.status).toBe(200);
    expect(await standing()).toEqual(before);
  });

  it('answers alike to every key that opens nothing, near or far from a real one', async () => {
    const [own] = people as [LookAlike];
    const twisted = (key: string): string => `${key.startsWith('A') ? 'B' : 'A'}${key.slice(1)}`;
    const desk = await cookieAt(api, 'cori');
    const answers = [
      await api.send('POST', open, { token: 'A'.repeat(43) }),
      await api.send('POST', open, { token: twisted(own.token) }),
      await api.send('POST', open, { code: 'ZZZZZZZZ' }),
      await api.send('POST', open, { code: twisted(own.code) }),
      await api.send('POST', open, { code: own.id.slice(0, 16) }),
      await api.send('GET', managed),
      await api.send('GET', managed, undefined, withLink(twisted(own.token))),
      await api.send('GET', managed, undefined, withLink(own.code)),
      await api.send('GET', managed, undefined, { cookie: desk }),
      await api.send('POST', `${managed}/cancel`, undefined, withLink(own.id)),
    ];
    const alike = { status: 404, code: 'scheduling.appointment-unknown' };
    expect(refused(answers[0] as Answer)).toMatchObject(alike);
    expect(answers.map(refused)).toEqual(answers.map(() => refused(answers[0] as Answer)));
  });

  it('tells from the free places that one was taken, and never by whom', async () => {
    const slots = async () => (await api.send('GET', slotsPath)).body;
    const slotsPath = '/api/public/slots?from=2026-11-24&to=2026-12-08';
    const booking = { deskId: people[0]?.deskId, startsAt: '2026-12-01T15:00:00.000Z' };
    const taken: unknown[] = [];
    for (const who of [
      { firstName: 'Ada', language: 'it' },
      { firstName: 'Zohra', language: 'ar', phone: '3339998888', words: 'permesso scaduto' },
    ]) {
      const free = await slots();
      const booked = await api.send('POST', '/api/public/appointments', { ...booking, ...who });
      expect(booked.status).toBe(201);
      taken.push(await slots());
      expect(taken.at(-1)).not.toEqual(free);
      const { manageUrl } = booked.body as { manageUrl: string };
      const link = withLink(manageUrl.split('#')[1] ?? '');
      expect((await api.send('POST', `${managed}/cancel`, undefined, link)).status).toBe(204);
      expect(await slots()).toEqual(free);
    }
    expect(taken[0]).toEqual(taken[1]);
  });

  it('shows nobody without a session, in any operation that there is', async () => {
    const watch = new ReadingsWatch(api.database);
    const telling: string[] = [];
    const unasked: string[] = [];
    for (const operation of operations) {
      const path = addressOf(operation);
      const answer = await api.send(operation.method, path, bodyFor(operation));
      const shown = await watch.peopleIn({ url: path, text: saidIn(answer) });
      if (shown.length > 0 || foundIn(answer, people.flatMap(keysOf)).length > 0) {
        telling.push(operation.name);
      }
      if (!isPublic(operation) && answer.status !== 401) unasked.push(operation.name);
    }
    expect(operations.filter(isPublic).length).toBeGreaterThan(12);
    expect(operations.length - operations.filter(isPublic).length).toBeGreaterThan(40);
    // The one that a colleague opened by mistake, which shows that such are found.
    expect(telling).toEqual(['GET /api/careless']);
    expect(unasked).toEqual([]);
  });

  it('says of a visit that is over or cancelled the same, and only to who holds its key', async () => {
    const [cancelled, over] = people as [LookAlike, LookAlike];
    await api.send('POST', `${managed}/cancel`, undefined, withLink(cancelled.token));
    const first = await api.send('POST', open, { code: cancelled.code });
    api.database.clock.set('2026-11-26T08:00:00Z');
    const second = await api.send('POST', open, { token: over.token });
    expect(refused(first)).toMatchObject({ status: 410, code: 'scheduling.appointment-over' });
    expect(refused(second)).toEqual(refused(first));
  });

  const addressOf = ({ path }: Operation): string => {
    const known: Record<string, string> = { municipality: '059006', desk: people[0]?.deskId ?? '' };
    const filled = path.replaceAll(
      /\{(\w+)\}/g,
      (_, name: string) => known[name] ?? people[0]?.id ?? '',
    );
    return `${filled}?from=2026-11-24&to=2026-11-24`;
  };
  const bodyFor = ({ body }: Operation): unknown => (body ? {} : undefined);
});
