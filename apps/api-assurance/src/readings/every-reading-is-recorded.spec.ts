import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  openApiDocument,
  operationsOf,
  aRunningApi,
  type RunningApi,
} from '@one-stop-shop/api/testing';
import { appointmentSubject, schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import {
  recordReading,
  Requires,
  Scope,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { aboutNobodyServed, actsAboutPeople, showingPeople } from './acts-about-people';
import { DistrictWithPeople } from '../district/district-with-people';
import { ReadingsWatch } from './readings-watch';

/** Shows people as a forgetful colleague might, and as they should. */
@ApiExcludeController()
@Controller('careless')
class CarelessController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Get()
  @Requires(schedulingPermissions.seeAgenda)
  show(@Scope() operator: OperatorScope, @Query('recorded') recorded?: string): Promise<string[]> {
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const people = await tx.query<{ id: string; municipality: string; name: string }>(
        `SELECT a.id, a.municipality, c.first_name AS name FROM scheduling.appointment a
           JOIN scheduling.contact c ON c.id = a.contact_id ORDER BY a.id`,
      );
      const found = recorded === 'but-one' ? people.slice(1) : people;
      for (const { id, municipality } of recorded ? found : []) {
        await recordReading(tx, {
          municipality,
          kind: appointmentSubject,
          subjects: [id],
          fieldClasses: ['contact'],
        });
      }
      return people.map(({ name }) => name);
    });
  }
}

describe('every reading of personal data', () => {
  let api: RunningApi;
  let watch: ReadingsWatch;
  let district: DistrictWithPeople;

  beforeAll(async () => {
    api = await aRunningApi({}, [CarelessController]);
    district = await DistrictWithPeople.in(api);
    watch = new ReadingsWatch(api.database);
    api.onlookers.add((sent) => watch.look(sent));
  });
  afterAll(() => api.stop());
  const careful = <Said>(all: readonly Said[]): Said[] =>
    all.filter((one) => !JSON.stringify(one).includes('/api/careless'));

  it.each([
    ['none', '', 1],
    ['all but one', '?recorded=but-one', 1],
    ['all', '?recorded=all', 0],
  ])('is noticed as unrecorded when %s of those shown are recorded', async (_, query, missed) => {
    const before = watch.unrecorded.length;
    const { body } = await district.ask('sportello.cori', 'GET', `/api/careless${query}`);
    expect(body).toHaveLength(2);
    expect(watch.unrecorded).toHaveLength(before + missed);
  });

  it('is looked for in every operation of the service', () => {
    const unknown = operationsOf(openApiDocument(api.app))
      .map(({ name, path }) => ({ name, path }))
      .filter(({ path }) => !Object.keys(aboutNobodyServed).some((begin) => path.startsWith(begin)))
      .filter(({ name }) => !(name in actsAboutPeople));
    const missing = unknown.map(
      ({ name }) => `${name}: neither in actsAboutPeople nor in aboutNobodyServed of its context`,
    );
    expect(missing).toEqual([]);
  });

  it('is recorded by every operation that shows people', async () => {
    for (const [operation, act] of Object.entries(actsAboutPeople)) {
      const { status, body } = await act(district);
      if (status >= 300) throw new Error(`${operation}: ${status} ${JSON.stringify(body)}`);
    }
    expect(careful(watch.unrecorded)).toEqual([]);
    expect(careful(watch.shown).sort()).toEqual(showingPeople);
  });

  it('is refused while it cannot be recorded, with a problem and no data', async () => {
    const again = await aRunningApi();
    const people = await DistrictWithPeople.in(again);
    const looking = new ReadingsWatch(again.database);
    await people.ask('the link', 'GET', '/api/public/desks');
    await again.database.owner.query('REVOKE INSERT ON platform.read_audit FROM desk_app');
    const said = [];
    for (const operation of careful(watch.shown)) {
      const act = actsAboutPeople[operation.replaceAll(/:(\w+)/g, '{$1}')];
      const answer = await act?.(people);
      const { code } = answer?.body as { code?: string };
      const shown = await looking.peopleIn({ url: '', text: JSON.stringify(answer?.body) });
      const type = answer?.headers.get('content-type');
      said.push({ operation, status: answer?.status, code, type, shown });
    }
    expect(said).toEqual(
      careful(watch.shown).map((operation) => ({
        operation,
        status: 503,
        code: 'server.unavailable',
        type: 'application/problem+json; charset=utf-8',
        shown: [],
      })),
    );
    await again.stop();
  });
});
