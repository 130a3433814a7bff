import { randomUUID } from 'node:crypto';
import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import { notificationsPermissions } from '@one-stop-shop/notifications/contracts';
import { aprilia, cori } from '@one-stop-shop/scheduling/server/testing';
import { instantOf } from '@one-stop-shop/shared/domain';
import {
  ContactRules,
  UnitOfWork,
  type OperatorScope,
  type Reach,
} from '@one-stop-shop/shared/server';
import { DataSource } from 'typeorm';
import { cookieAt } from './look-alikes';
import { SentStatements } from '@one-stop-shop/shared/server/testing';

const hers = { day: '2026-12-01', time: '16:00' };
const known = { phone: '+39 333 111 0001', email: 'amina@example.org' };
/** Of whom a desk has said something, and who has no visit. */
const ruled = { phone: '+39 333 444 0004', email: 'gurpreet@example.org' };
const unknown = { phone: '+39 333 999 0009', email: 'nobody@example.org' };

/** The hour at which she is expected at Cori, hours beside it, and more than she has. */
const tries = [
  { deskId: cori, ...hers },
  { deskId: cori, day: '2026-12-01', time: '16:20' },
  { deskId: cori, day: '2026-12-15', time: '16:00' },
  { deskId: aprilia, ...hers },
  { deskId: aprilia, day: '2026-12-01', time: '16:20' },
  { deskId: aprilia, day: '2026-12-15', time: '16:00' },
];

/** What whoever asks can see of an answer, and what it cost. */
interface Seen {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Record<string, unknown>;
  readonly sent: readonly string[];
}

const ofOneAnswerOnly = ['date', 'x-request-id', 'etag', 'content-length', 'keep-alive'];
const idsAndSecrets = ['id', 'code', 'manageUrl', 'calendar', 'requestId'];

describe('a phone number or an address tells nobody whether its owner has a visit, or has asked for something', () => {
  let api: RunningApi;
  let statements: SentStatements;
  let deskOfAprilia: string;
  beforeAll(async () => {
    api = await aRunningApi({ BOOKINGS_PER_NETWORK_AND_HOUR: '1000' });
    statements = new SentStatements(api.app.get(DataSource));
    deskOfAprilia = await cookieAt(api, 'aprilia');
    for (const { deskId, day, time, ...contact } of [
      { deskId: cori, ...hers, phone: known.phone },
      { deskId: cori, day: '2026-12-15', time: '17:00', phone: known.phone },
      { deskId: cori, day: '2026-12-15', time: '17:20', email: known.email },
      { deskId: cori, day: '2026-12-15', time: '17:40', email: known.email },
    ]) {
      expect((await book(deskId, day, time, contact)).status).toBe(201);
    }
    expect((await book(aprilia, '2026-12-15', '17:40', {})).status).toBe(201);
    for (const municipality of ['059006', '059001']) {
      for (const reach of [
        { phone: known.phone.replaceAll(' ', '') },
        { phone: ruled.phone.replaceAll(' ', '') },
        { email: known.email },
        { email: ruled.email },
      ]) {
        await say(municipality, reach);
      }
    }
  });
  afterAll(() => api.stop());

  /** A desk has been told how it may be used. */
  const say = (municipality: string, reach: Reach): Promise<void> => {
    const scope: OperatorScope = {
      ...{ asker: 'operator', operatorId: randomUUID(), role: 'desk_operator' },
      ...{ municipalities: [municipality], requestId: randomUUID(), purpose: 'desk-work' },
      permissions: new Set([notificationsPermissions.setContactRule]),
    };
    const rule = { write: 'never', shared: true } as const;
    return api.app
      .get(UnitOfWork)
      .inTransaction(scope, (tx) =>
        api.app.get(ContactRules).set(tx, municipality, reach, rule, randomUUID()),
      );
  };
  const book = (deskId: string, day: string, time: string, more: object, cookie?: string) =>
    api.send(
      'POST',
      cookie ? '/api/desk/appointments' : '/api/public/appointments',
      {
        deskId,
        startsAt: instantOf(day, time).toISOString(),
        language: 'ur',
        firstName: 'Amina',
        ...(cookie && { channel: 'phone' }),
        ...more,
      },
      cookie ? { cookie } : {},
    );

  /** Asks, looks, and takes back what was booked. */
  const seen = async (ask: () => ReturnType<typeof book>): Promise<Seen> => {
    const { result, sent } = await statements.during(ask);
    const body = result.body as Record<string, unknown>;
    if (body['manageUrl']) await byLink(body, 'cancel', { shown: body['startsAt'] });
    return look(result, sent);
  };
  /** What whoever booked does by their link. */
  const byLink = async (booked: Record<string, unknown>, act: string, wish: object) => {
    const id = String(booked['id']);
    const secret = String(booked['manageUrl']).split('#')[1];
    const done = await api.send('POST', `/api/public/managed-appointment/${id}/${act}`, wish, {
      cookie: `__Host-appointment-${id}=${secret}`,
    });
    expect(done.status).toBe(act === 'cancel' ? 204 : 200);
    return done;
  };
  const look = ({ status, headers: all, body }: Answer, sent: readonly string[]): Seen => {
    const headers = [...all].filter(([name]) => !ofOneAnswerOnly.includes(name));
    const told = Object.entries(body as object).filter(([name]) => !idsAndSecrets.includes(name));
    // A copy: what is asked next is written down behind it.
    return {
      ...{ status, headers: Object.fromEntries(headers), body: Object.fromEntries(told) },
      sent: [...sent],
    };
  };
  const seenUnder = async (contact: object, more: object = {}): Promise<Seen[]> => {
    const answers: Seen[] = [];
    for (const { deskId, day, time } of tries) {
      answers.push(await seen(() => book(deskId, day, time, { ...contact, ...more })));
    }
    return answers;
  };

  it.each([
    ['a phone number', { phone: known.phone }, { phone: unknown.phone }],
    ['the number written otherwise', { phone: '3331110001' }, { phone: '3339990009' }],
    ['an address', { email: known.email }, { email: unknown.email }],
    ['both', known, unknown],
  ])('in public under %s', async (_, withVisits, without) => {
    const first = await seenUnder(withVisits);
    expect(first.map(({ status }) => status)).toEqual([409, 201, 201, 201, 201, 201]);
    expect(first.every(({ sent }) => sent.length > 0)).toBe(true);
    expect(await seenUnder(without)).toEqual(first);
    expect(await seenUnder(withVisits)).toEqual(first);
  });

  it('to the desk of another municipality', async () => {
    const asDesk = async (contact: object): Promise<Seen[]> => {
      const answers: Seen[] = [];
      for (const { day, time } of tries.slice(3)) {
        answers.push(await seen(() => book(aprilia, day, time, contact, deskOfAprilia)));
      }
      return answers;
    };
    const first = await asDesk({ phone: known.phone });
    expect(first.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await asDesk({ phone: unknown.phone })).toEqual(first);
  });

  it.each([
    ['a phone number', { phone: ruled.phone }, { phone: unknown.phone }],
    ['an address', { email: ruled.email }, { email: unknown.email }],
    ['both', ruled, unknown],
  ])('nor whether a desk has been told how to use %s', async (_, said, silent) => {
    const first = await seenUnder(said);
    expect(first.map(({ status }) => status)).toEqual([409, 201, 201, 201, 201, 201]);
    expect(await seenUnder(silent)).toEqual(first);
  });

  it('nor when the visit is shown, moved and cancelled', async () => {
    const acts = async (contact: object): Promise<Seen[]> => {
      const booked = (await book(cori, '2026-12-15', '16:00', contact)).body as Record<
        string,
        unknown
      >;
      const moment = instantOf('2026-12-15', '16:20').toISOString();
      const wishes = [
        ['move', { startsAt: moment, shown: booked['startsAt'] }],
        ['cancel', { shown: moment }],
      ] as const;
      const answers: Seen[] = [];
      for (const [act, wish] of wishes) {
        const { result, sent } = await statements.during(() => byLink(booked, act, wish));
        answers.push(look(result, sent));
      }
      // The visit's own id stands in its calendar file and in the name of its cookie.
      const id = String(booked['id']);
      return JSON.parse(JSON.stringify(answers).replaceAll(id, 'id')) as Seen[];
    };
    const first = await acts(ruled);
    expect(first.map(({ status }) => status)).toEqual([200, 204]);
    expect(first.every(({ sent }) => sent.length > 0)).toBe(true);
    expect(await acts(unknown)).toEqual(first);
    expect(await acts({ phone: known.phone })).toEqual(await acts({ phone: unknown.phone }));
  });
});
