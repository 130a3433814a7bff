import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import type { EventDefinition } from '@one-stop-shop/shared/contracts';
import { publish, workerScope } from '@one-stop-shop/shared/server';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as z from 'zod';
import { promised } from '../../promises/promised';
import { actsAboutPeople, actsThatPublish } from '../../readings/acts-about-people';
import { DistrictWithPeople } from '../../district/district-with-people';
import { relayAll } from '../../district/relay-all';
import { queues } from '../../../../contexts';
import { jobsIn, madeJobs } from './made-jobs';
import { roomForWords } from './room-for-words';
import { saidEvents } from './said-events';

const cori = '059006';
const cisterna = '059005';

const jobs: Readonly<Record<string, z.ZodType>> = Object.assign(
  {},
  ...promised.map((one) => one.jobs),
);
const queuesByName: Readonly<Record<string, string>> = Object.assign(
  {},
  ...promised.map((one) => one.queues),
);

describe('what travels between contexts and to the worker', () => {
  let events: ReadonlyMap<string, z.ZodObject>;
  beforeAll(async () => {
    events = await saidEvents();
  });

  it('has no room for words about anybody, in any event or job', () => {
    const shapes = [...events, ...Object.entries(jobs)];
    expect(shapes.length).toBeGreaterThan(6);
    expect(shapes.flatMap(([name, shape]) => roomForWords(shape).map((at) => name + at))).toEqual(
      [],
    );
  });

  it.each<[string, z.ZodType, string[]]>([
    ['a name', z.object({ id: z.uuid(), firstName: z.string() }), ['/firstName']],
    ['a name inside', z.object({ all: z.array(z.object({ who: z.email() })) }), ['/all/-/who']],
    ['a number', z.object({ phone: z.union([z.null(), z.number()]) }), ['/phone']],
    ['anything', z.looseObject({ id: z.uuid() }), ['/']],
  ])('would be noticed with room for %s', (_, shape, places) => {
    expect(roomForWords(shape)).toEqual(places);
  });

  it('is made only as jobs whose shape was looked at', () => {
    expect(Object.values(queuesByName).sort()).toEqual([...queues].sort());
    // A new queue or job stands in what its context promises.
    expect(madeJobs()).toEqual(
      [
        ...Object.keys(jobs).map((name) => `job ${name}`),
        ...Object.keys(queuesByName).map((name) => `queue ${name}`),
      ].sort(),
    );
    expect(jobsIn("this.queue.add('remind', person); @InjectQueue(people) x.addBulk(")).toEqual([
      'job remind',
      'queue people',
      'by addBulk',
    ]);
  });
});

describe('the outbox of a district at work', () => {
  let api: RunningApi;
  let district: DistrictWithPeople;
  let events: ReadonlyMap<string, z.ZodObject>;
  beforeAll(async () => {
    events = await saidEvents();
    api = await aRunningApi();
    district = await DistrictWithPeople.in(api);
  });
  afterAll(() => api.stop());

  const as = (municipality: string) =>
    workerScope('messages', '0190a1b2-0000-7000-8000-0000000000aa', municipality);
  const planned = () =>
    api.database.everything<{ municipality: string; subject: string }>(
      'SELECT municipality, subject, kind FROM notifications.message ORDER BY id',
    );

  it('moves no worker to act for another municipality, whatever an event says', async () => {
    const [ofCori = ''] = district.subjects;
    const before = await planned();
    const event = {
      name: 'appointment-moved',
      appointmentId: ofCori,
      by: 'desk',
      startsAt: '2026-11-24T15:20:00.000Z',
      at: '2026-11-23T09:00:00.000Z',
    };
    const follow = async (row: string, said: string) => {
      // Policies let no row in that says otherwise than its event; a tampered one may.
      await api.database.everything(
        `INSERT INTO platform.outbox (municipality, name, payload, occurred_at)
         VALUES ($1, $2, $3, $4)`,
        [row, event.name, JSON.stringify({ ...event, municipality: said }), event.at],
      );
      await relayAll(api);
      return planned();
    };
    expect(await follow(cisterna, cisterna)).toEqual(before);
    expect(await follow(cisterna, cori)).toEqual(before);
    expect(await follow(cori, cori)).not.toEqual(before);
  });

  it('holds ids and moments only, of every event that there is', async () => {
    for (const [operation, act] of Object.entries({ ...actsAboutPeople, ...actsThatPublish })) {
      const { status, body } = await act(district);
      if (status >= 300) throw new Error(`${operation}: ${status} ${JSON.stringify(body)}`);
    }
    const said = await payloads();
    expect([...new Set(said.map(({ name }) => name))].sort()).toEqual([...events.keys()].sort());
    expect(said.flatMap(wrongIn)).toEqual([]);
  });

  it.each([
    ['a key too many', { firstName: 'Zafferanella' }],
    ['words for an id', { appointmentId: 'Zafferanella' }],
    ['a name that nobody promised', { name: 'appointment-praised' }],
  ])('would be noticed with %s', async (_, twist) => {
    const [event] = await payloads();
    const name = 'name' in twist ? twist.name : (event?.name ?? '');
    const twisted = { ...(event?.payload as object), municipality: cori, ...twist, name };
    await api.database.workerUnitOfWork.inTransaction(as(cori), (tx) =>
      publish(
        tx,
        { name, subject: null, schema: z.object({}) } as unknown as EventDefinition,
        twisted,
      ),
    );
    expect((await payloads()).flatMap(wrongIn)).not.toEqual([]);
    await api.database.everything(
      'DELETE FROM platform.outbox WHERE id = (SELECT id FROM platform.outbox ORDER BY id DESC LIMIT 1)',
    );
  });

  const payloads = () =>
    api.database.everything<{ name: string; payload: unknown }>(
      'SELECT name, payload FROM platform.outbox ORDER BY id',
    );

  const checks = new Map<string, ValidateFunction>();
  const ajv = new Ajv2020({ strict: false, logger: false });
  addFormats(ajv);
  const wrongIn = ({ name, payload }: { name: string; payload: unknown }): string[] => {
    const shape = events.get(name);
    if (!shape) return [`${name} stands in no contract`];
    const check = checks.get(name) ?? ajv.compile(z.toJSONSchema(shape));
    checks.set(name, check);
    return check(payload) ? [] : [`${name}: ${ajv.errorsText(check.errors)}`];
  };
});
