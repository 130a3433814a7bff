import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { httpAdapter } from './server';

jest.setTimeout(60_000);

const short = { head: 300, request: 500, silence: 60_000, idle: 800, answer: 1_500, look: 100 };
/** Of all limits the longest, with the time in which somebody refused may read why. */
const soon = 15_000;
const start = 'POST / HTTP/1.1\r\nhost: desk\r\n';
const json = 'content-type: application/json\r\n';
const question = 'GET / HTTP/1.1\r\nhost: desk\r\n\r\n';

describe('a connection that the server has given up', () => {
  let server: FastifyInstance;
  let port: number;
  let clients: Socket[];

  beforeAll(async () => {
    server = httpAdapter({ trustProxy: false }, short).getInstance<FastifyInstance>();
    server.get('/', async () => 'here');
    server.get('/large', async () => Buffer.alloc(64 * 1024 * 1024));
    server.get('/live', (_asked, reply) => {
      const events = new PassThrough();
      events.write(': here\n\n');
      void reply.type('text/event-stream').send(events);
      // Whoever tells of changes ends the answer, when it wants to.
      setTimeout(() => events.end(), 3_000);
    });
    server.post('/', async () => 'taken');
    await server.listen({ port: 0, host: '127.0.0.1' });
    port = (server.server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());
  beforeEach(() => {
    clients = [];
  });
  afterEach(() => clients.forEach((client) => client.destroy()));

  /** Somebody who never closes their side, and reads nothing unless it is said. */
  async function aClient(words = ''): Promise<Socket> {
    const client = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    client.on('error', () => undefined);
    await once(client, 'connect');
    clients.push(client);
    client.pause();
    if (words) client.write(words);
    return client;
  }
  const open = (): Promise<number> =>
    promisify(server.server.getConnections.bind(server.server))() as Promise<number>;
  async function allGone(): Promise<boolean> {
    const until = performance.now() + soon;
    while (performance.now() < until) {
      if ((await open()) === 0) return true;
      await pause(20);
    }
    return false;
  }

  it.each([
    ['says nothing', ''],
    ['never ends its head (408)', start],
    ['never ends its body (408)', `${start}${json}content-length: 9\r\n\r\n{`],
    ['has a head too long (431)', `${start}x: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['speaks no HTTP (400)', 'one stop shop\r\n\r\n'],
    ['names no host (400)', 'GET / HTTP/1.1\r\n\r\n'],
    ['announces a body too large (413)', `${start}${json}content-length: 999999999\r\n\r\n{`],
    [
      'sends what nobody reads (415)',
      `${start}content-type: image/gif\r\ncontent-length: 9\r\n\r\nG`,
    ],
    ['asks for what there is not (404)', 'GET /no HTTP/1.1\r\nhost: desk\r\n\r\n'],
    ['asks once and stays', question],
    ['asks and speaks no HTTP then', `${question}one stop shop\r\n\r\n`],
    ['reads no large answer', 'GET /large HTTP/1.1\r\nhost: desk\r\n\r\n'],
    ['reads nothing and asks on', 'GET /large HTTP/1.1\r\nhost: desk\r\n\r\n'.repeat(20)],
  ])('is gone soon when somebody %s and never hangs up', async (_, words) => {
    await aClient(words);
    expect(await allGone()).toBe(true);
  });

  it.each([
    ['after a refusal', 'one stop shop\r\n\r\n', 'more\r\n\r\n'],
    ['into its head', start, 'x: y\r\n'],
    ['into its body', `${start}${json}content-length: 999\r\n\r\n{`, ' '],
    ['between two questions', question, '\r\n'],
  ])('is gone soon although somebody drops bytes %s', async (_, words, drop) => {
    const client = await aClient(words);
    const drops = setInterval(() => client.write(drop), 50);
    expect(await allGone()).toBe(true);
    clearInterval(drops);
  });

  it('is gone soon although somebody reads the answer drop by drop', async () => {
    const client = await aClient('GET /large HTTP/1.1\r\nhost: desk\r\n\r\n');
    const drops = setInterval(() => client.read(1_024), 50);
    expect(await allGone()).toBe(true);
    clearInterval(drops);
  });

  it('stays as long as it hears of changes, and is gone soon after the last one', async () => {
    const client = await aClient('GET /live HTTP/1.1\r\nhost: desk\r\n\r\n');
    client.resume();
    await pause(2_500);
    expect(await open()).toBe(1);
    expect(await allGone()).toBe(true);
  });

  it('is gone soon, were there hundreds', async () => {
    const words = [start, 'one stop shop\r\n\r\n', `${start}x: ${'a'.repeat(20_000)}\r\n\r\n`];
    await Promise.all(Array.from({ length: 300 }, (_none, at) => aClient(words[at % 3])));
    expect(await allGone()).toBe(true);
  });

  it('has told why to who reads', async () => {
    const client = await aClient(`${start}x: ${'a'.repeat(200_000)}\r\n\r\n`);
    const [first] = (await once(client.resume(), 'data')) as [Buffer];
    expect(first.toString()).toContain('HTTP/1.1 431 ');
  });

  it('gets no refusal written into an answer that has begun', async () => {
    const client = await aClient('GET /large HTTP/1.1\r\nhost: desk\r\n\r\n');
    await pause(100);
    client.write('one stop shop\r\n\r\n');
    let said = '';
    client.on('data', (chunk: Buffer) => (said += chunk.toString('latin1'))).resume();
    await Promise.race([once(client, 'close'), once(client, 'end')]);
    expect(said.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});
