import { Client } from 'pg';
import { ApiClient } from './api-client.ts';
import { percentile, repeat } from './clients.ts';
import { type Figure, ratio } from './figures.ts';
import { calendar } from './fill.ts';
import { middleAndTail } from './free-slots.ts';
import { aMediatorAt, letRead, openManyPersons, tieVisits } from './many-persons.ts';
import { type BusyProduct, startBusyProduct } from './product.ts';
import { replay, type RecordingApi, startRecordingApi } from './recorded-statements.ts';
import { type Asked, questionsOf } from './persons-asked.ts';

const ROUNDS = 8;
const MILLISECONDS_A_ROUND = 250;

/** How many persons there are, one after the other on one database; half of them are Cori's. */
const sizes = process.env['PERSONS']?.split(',').map(Number) ?? [
  5_000,
  50_000,
  ...(process.env['FULL'] === '1' ? [200_000] : []),
];

/**
 * What a desk and a mediator wait for _Oggi_, a search and somebody's page, over HTTP with isolation,
 * audit and decryption, beside the statements that the api sends for it on nothing but the driver;
 * and how much longer, when there are many more persons.
 */
export async function measurePersons(
  asked: AbortSignal,
  say: (line: string) => void,
): Promise<Figure[]> {
  await using running = new AsyncDisposableStack();
  const product = await startBusyProduct(running, asked, say);
  const { around, superuser, superuserUrl } = product;
  await letRead(superuser);
  const mediator = await aMediatorAt(superuser);
  const persons = await openManyPersons(around, superuserUrl, mediator);
  running.defer(() => persons.close());
  const env = { ...process.env, LOG_LEVEL: 'info', CLOCK_STARTS_AT: now };
  const recording = await startRecordingApi(around, env, running);
  const figures: Figure[] = [];
  const before = new Map<string, number>();
  let there = 0;
  for (const size of sizes) {
    say(`Writing persons, until there are ${size.toLocaleString('en')}.`);
    await persons.add(there, size);
    if (there === 0) await tieVisits(superuser);
    there = size;
    await superuser.query('VACUUM (ANALYZE)');
    await superuser.query('CHECKPOINT');
    asked.throwIfAborted();
    say('Reading what needs whom today, searching, opening pages.');
    figures.push(...(await measureAt(size, product, recording, before)));
  }
  return figures;
}

/** Work of the database that has nothing to do with how many persons there are. */
const sameWork = 'SELECT sum(length(md5(n::text))) FROM generate_series(1, 2000) AS n';

const now = calendar.clockStartsAt.toISOString();

async function measureAt(
  size: number,
  { around, superuser }: BusyProduct,
  recording: RecordingApi,
  before: Map<string, number>,
): Promise<Figure[]> {
  await using open = new AsyncDisposableStack();
  const [api, recorded] = [around.settings.port, recording.port].map(
    (port) => (): ApiClient => open.adopt(new ApiClient(port), (client) => client.close()),
  );
  if (!api || !recorded) throw new Error('two sides are compared');
  const driver = new Client({ connectionString: around.databases.DATABASE_URL });
  await driver.connect();
  open.defer(() => driver.end());
  const figures: Figure[] = [];
  for (const asked of await questionsOf(superuser)) {
    const [product, twin] = await Promise.all(
      [api, recorded].map((side) => signedIn(side(), asked)),
    );
    if (!product || !twin) throw new Error('two sides are compared');
    figures.push(...(await besideBare(size, asked, product, twin, recording, driver, before)));
  }
  return figures;
}

async function signedIn(client: ApiClient, { as }: Asked): Promise<ApiClient> {
  await client.signIn(as);
  return client;
}

async function besideBare(
  size: number,
  { name, ask, isBounded }: Asked,
  api: ApiClient,
  twin: ApiClient,
  recording: RecordingApi,
  driver: Client,
  before: Map<string, number>,
): Promise<Figure[]> {
  // Once to warm up: the second time is what the others are like.
  await ask(twin);
  const statements = await recording.statementsOf(() => ask(twin));
  const took = { api: [] as number[], bare: [] as number[], machine: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const onMachine = await repeat(1, MILLISECONDS_A_ROUND / 4, () => driver.query(sameWork));
    const onApi = await repeat(1, MILLISECONDS_A_ROUND, () => ask(api));
    const onBare = await repeat(1, MILLISECONDS_A_ROUND, () => replay(driver, statements));
    // The first round warms both up.
    if (round === 0) continue;
    took.api.push(...onApi);
    took.bare.push(...onBare);
    took.machine.push(...onMachine);
  }
  const [p50, bare] = [percentile(took.api, 0.5), percentile(took.bare, 0.5)];
  const at = `${name}, ${size.toLocaleString('en')} persons`;
  // The sizes are minutes apart, in which a shared machine changes: what it takes for the same work
  // is the measure.
  const inWork = p50 / percentile(took.machine, 0.5);
  const smaller = before.get(name);
  before.set(name, smaller ?? inWork);
  return [
    { name: `${at}: over HTTP`, value: middleAndTail(took.api) },
    {
      name: `${at}: its ${statements.length} statements on the bare driver`,
      value: middleAndTail(took.bare),
    },
    ratio(`${at}: p50, HTTP to bare`, p50 / bare, { atMost: 2.5 }),
    ...(smaller ? [growth(`${at}: p50, to that of ${sizes[0]}`, inWork / smaller, isBounded)] : []),
  ];
}

/** What reads up to a bound that few persons don't reach grows until it is reached. */
function growth(name: string, value: number, isBounded: boolean): Figure {
  return isBounded ? ratio(name, value, { atMost: 1.3 }) : { name, value: value.toFixed(2) };
}
