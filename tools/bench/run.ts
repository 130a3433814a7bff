/**
 * `npm run bench`: what the product takes beside the same statements on the bare
 * driver, in one run on one database. Ends with 1 when a budget is missed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from '../local/build.ts';
import { inOneSentence } from '../local/faults.ts';
import { checkout } from '../local/folders.ts';
import { whenAskedToStop } from '../local/stop-signals.ts';
import type { Surroundings } from '../local/programs.ts';
import { measureAgenda } from './agenda.ts';
import { ApiClient } from './api-client.ts';
import { startBareApi } from './bare-api.ts';
import { openBareDriver } from './bare-driver.ts';
import { measureBookings } from './bookings.ts';
import { type Figure, tableOf } from './figures.ts';
import { calendar } from './fill.ts';
import { measureFreeSlots } from './free-slots.ts';
import { measureMemory } from './memory.ts';
import { measureOpenPages } from './open-pages.ts';
import { measurePersons } from './persons.ts';
import { measurePreview } from './preview.ts';
import { startBusyProduct } from './product.ts';

const CLIENTS = 8;

const say = (line: string) => console.log(line);
const asked = whenAskedToStop(say);
try {
  await build(asked.signal, say);
  const figures = await measureAll();
  const table = tableOf(figures);
  const folder = join(checkout, 'dist/bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'results.md'), `${heading()}\n\n${table}\n`);
  say(`\n${heading()}\n\n${table}\n`);
  if (figures.some(({ kept }) => kept === false)) process.exitCode = 1;
} catch (error) {
  console.error(`\n${inOneSentence(error)}`);
  process.exitCode = 1;
}
process.exit();

/** All, or the one that is asked for by name: `npm run bench -- persons`. */
async function measureAll(): Promise<Figure[]> {
  const [only] = process.argv.slice(2);
  const persons = () => measurePersons(asked.signal, say);
  if (only === 'persons') return persons();
  if (only) throw new Error('Only `persons` can be measured alone.');
  return [...(await measureDesks()), ...(await persons())];
}

async function measureDesks(): Promise<Figure[]> {
  await using running = new AsyncDisposableStack();
  const { around, processes, bareDatabaseUrl, superuser, fillOneDesk, isWorkerDone } =
    await startBusyProduct(running, asked.signal, say);
  const api = new ApiClient(around.settings.port);
  running.defer(() => api.close());
  const bare = await openBareDriver({
    url: around.databases.DATABASE_URL,
    connections: CLIENTS,
    clockStartsAt: calendar.clockStartsAt,
    secret: around.secrets.appSecret,
    publicUrl: around.settings.publicUrl,
  });
  running.defer(() => bare.close());
  say('Asking for a month of free slots.');
  const slots = await measureFreeSlots(api, bare, calendar.month);
  asked.signal.throwIfAborted();
  say('Reading the agenda.');
  const agenda = await measureAgendaBesideBare(around, bareDatabaseUrl);
  asked.signal.throwIfAborted();
  say('Booking.');
  const bookings = await measureBookings(api, bare, calendar.bookable, CLIENTS, isWorkerDone);
  const memory = measureMemory(processes);
  asked.signal.throwIfAborted();
  say('Keeping 200 agendas open.');
  const pages = await measureOpenPages(around.settings.port, superuser, processes);
  asked.signal.throwIfAborted();
  say('Looking at a change that hits 5,000 visits.');
  await fillOneDesk();
  const preview = await measurePreview(around.settings.port);
  return [...slots, ...agenda, ...bookings, ...memory, ...pages, ...preview];
}

async function measureAgendaBesideBare(
  around: Surroundings,
  bareDatabaseUrl: string,
): Promise<Figure[]> {
  await using beside = new AsyncDisposableStack();
  const env = {
    ...process.env,
    LOG_LEVEL: 'info',
    CLOCK_STARTS_AT: calendar.clockStartsAt.toISOString(),
  };
  const barePort = await startBareApi(around, bareDatabaseUrl, env, beside);
  return await measureAgenda(around.settings.port, barePort);
}

function heading(): string {
  const day = new Date().toISOString().slice(0, 10);
  return `\`npm run bench\` on ${day}, ${availableParallelism()} cores, Node ${process.versions.node}`;
}
