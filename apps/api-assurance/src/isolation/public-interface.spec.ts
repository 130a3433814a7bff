import { Controller, Get } from '@nestjs/common';
import {
  openApiDocument,
  isPublic,
  operationsOf,
  type Operation,
  aRunningApi,
  type Answer,
  type RunningApi,
} from '@one-stop-shop/api/testing';
import {
  onOrderOf,
  Public,
  Requires,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { ReadingsWatch } from '../readings/readings-watch';
import { cookieAt, lookAlikesIn, shared, type LookAlike } from './look-alikes';

const open = '/api/public/managed-appointment/open';
const managed = '/api/public/managed-appointment';

const anybody: OperatorScope = {
  asker: 'office',
  operatorId: '0190a1b2-0000-7000-8000-0000000000aa',
  role: 'district_administrator',
  permissions: new Set(),
  municipalities: ['059006'],
  requestId: '0190a1b2-0000-7000-8000-0000000000aa',
  purpose: 'administration',
};

/** What a colleague might open by mistake. */
@Controller('careless')
class CarelessController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Get()
  @Public()
  show(): Promise<unknown[]> {
    return this.unitOfWork.inTransaction(onOrderOf(anybody, '059006', 'service'), (tx) =>
      tx.query('SELECT first_name FROM scheduling.contact'),
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
  const withLink = (id: string, token: string) => ({
    cookie: `__Host-appointment-${id}=${token}`,
  });
  const of = ({ id }: { id: string }, act = '') => `${managed}/${id}${act}`;
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
      const shown = await api.send('GET', of(own), undefined, withLink(own.id, own.token));
      expect(shown.body).toMatchObject({ deskId: own.deskId, startsAt: own.startsAt });
      expect(foundIn(shown, [...others(own).flatMap(marksOf), ...nameAndPhone])).toEqual([]);
    }
  });

  it('drops from the browser what is put away, whoever asks, and touches nothing else', async () => {
    const [own] = people as [LookAlike];
    const answer = await api.send('POST', of(own, '/put-away'), {});
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(
      new RegExp(`^__Host-appointment-${own.id}=;.*Expires=Thu, 01 Jan 1970`),
    );
    expect((await api.send('POST', open, { token: own.token })).status).toBe(200);
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
    const link = withLink(own.id, own.token);
    for (const { id, token, startsAt: shown } of rest) {
      const named = { startsAt, shown, id, token };
      expect((await api.send('POST', of(own, '/move'), named, link)).status).toBe(400);
      // Neither with the own cookie nor with the own secret in the cookie of the other one.
      for (const cookie of [link, withLink(id, own.token)]) {
        const theirs = [
          await api.send('GET', of({ id }), undefined, cookie),
          await api.send('POST', of({ id }, '/move'), { startsAt, shown }, cookie),
          await api.send('POST', of({ id }, '/cancel'), { shown }, cookie),
        ];
        expect(theirs.map(({ status }) => status)).toEqual([404, 404, 404]);
        expect(theirs.flatMap((answer) => foundIn(answer, people.flatMap(marksOf)))).toEqual([]);
      }
    }
    const moving = (to: string, shown: string) =>
      api.send('POST', of(own, '/move'), { startsAt: to, shown }, link);
    expect((await moving(startsAt, own.startsAt)).body).toMatchObject({ startsAt });
    expect((await moving(own.startsAt, startsAt)).status).toBe(200);
    expect(await standing()).toEqual(before);
  });

  it('answers alike to every key that opens nothing, near or far from a real one', async () => {
    const [own] = people as [LookAlike];
    const twisted = (key: string): string => `${key.startsWith('A') ? 'B' : 'A'}${key.slice(1)}`;
    const answers = [
      await api.send('POST', open, { token: 'A'.repeat(43) }),
      await api.send('POST', open, { token: twisted(own.token) }),
      await api.send('POST', open, { code: 'ZZZZZZZZ' }),
      await api.send('POST', open, { code: twisted(own.code) }),
      await api.send('POST', open, { code: own.id.slice(0, 16) }),
      await api.send('GET', of(own), undefined, withLink(own.id, twisted(own.token))),
      await api.send(
        'POST',
        of(own, '/cancel'),
        { shown: own.startsAt },
        withLink(own.id, twisted(own.token)),
      ),
    ];
    const alike = { status: 404, code: 'scheduling.appointment-unknown' };
    expect(refused(answers[0] as Answer)).toMatchObject(alike);
    expect(answers.map(refused)).toEqual(answers.map(() => refused(answers[0] as Answer)));
  });

  it('says of a visit that the browser does not hold open the same as of none', async () => {
    const [own] = people as [LookAlike];
    const none = { id: '0190a1b2-0000-7000-8000-0000000000ee' };
    const desk = await cookieAt(api, 'cori');
    const answers = [
      await api.send('GET', of(none)),
      await api.send('GET', of(own)),
      await api.send('GET', of(own), undefined, withLink(own.id, own.code)),
      await api.send('GET', of(own), undefined, withLink(none.id, own.token)),
      await api.send('GET', of(own), undefined, { cookie: desk }),
      await api.send('GET', of(own), undefined, { cookie: `__Host-appointment=${own.token}` }),
      await api.send('POST', of(own, '/cancel'), { shown: own.startsAt }),
    ];
    const alike = { status: 404, code: 'scheduling.view-ended' };
    expect(refused(answers[0] as Answer)).toMatchObject(alike);
    expect(answers.map(refused)).toEqual(answers.map(() => refused(answers[0] as Answer)));
  });

  it('holds as many visits open as a family has, each for its own page', async () => {
    const cookies = new Map<string, string>();
    const keep = (answer: Answer): string[] =>
      answer.headers.getSetCookie().map((written) => {
        const [name = '', value = ''] = (written.split(';')[0] ?? '').split('=');
        cookies.delete(name);
        if (value) cookies.set(name, value);
        return name;
      });
    const jar = () => ({ cookie: [...cookies].map((pair) => pair.join('=')).join('; ') });
    for (const { token } of people) keep(await api.send('POST', open, { token }, jar()));
    for (const own of people) {
      const shown = await api.send('GET', of(own), undefined, jar());
      expect(shown.body).toMatchObject({ id: own.id, startsAt: own.startsAt });
    }
    const others = Array.from({ length: 30 }, (_, number) => `__Host-appointment-${number}`);
    for (const name of others) cookies.set(name, 'A'.repeat(43));
    keep(await api.send('POST', open, { token: people[0]?.token }, jar()));
    expect(cookies.size).toBe(8);
    expect([...cookies.keys()].at(-1)).toBe(`__Host-appointment-${people[0]?.id}`);
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
      const { id, manageUrl } = booked.body as { id: string; manageUrl: string };
      const link = withLink(id, manageUrl.split('#')[1] ?? '');
      const shown = booking.startsAt;
      expect((await api.send('POST', of({ id }, '/cancel'), { shown }, link)).status).toBe(204);
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

  it('says of a visit that is over or cancelled the same, and only to who holds its link', async () => {
    const [cancelled, over] = people as [LookAlike, LookAlike];
    const shown = cancelled.startsAt;
    const link = withLink(cancelled.id, cancelled.token);
    await api.send('POST', of(cancelled, '/cancel'), { shown }, link);
    const first = await api.send('POST', open, { token: cancelled.token });
    const codes = [await api.send('POST', open, { code: cancelled.code })];
    api.database.clock.set('2026-11-26T08:00:00Z');
    const second = await api.send('POST', open, { token: over.token });
    expect(refused(first)).toMatchObject({ status: 410, code: 'scheduling.appointment-over' });
    expect(refused(second)).toEqual(refused(first));
    // A code can be guessed: of one that opens nothing it is not told whether it ever did.
    codes.push(await api.send('POST', open, { code: over.code }));
    const unknown = refused(await api.send('POST', open, { code: 'ZZZZZZZZ' }));
    expect(unknown).toMatchObject({ status: 404, code: 'scheduling.appointment-unknown' });
    expect(codes.map(refused)).toEqual([unknown, unknown]);
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
