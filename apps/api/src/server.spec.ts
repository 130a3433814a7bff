import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { httpAdapter } from './server';

const short = { head: 400, request: 800, silence: 1_200, idle: 1_000, answer: 1_500, look: 100 };

describe('the HTTP server', () => {
  let server: FastifyInstance;
  let port: number;

  beforeAll(async () => {
    server = httpAdapter({ trustProxy: false }, short).getInstance<FastifyInstance>();
    server.post('/', async (request) => JSON.stringify(request.body).length);
    await server.listen({ port: 0, host: '127.0.0.1' });
    port = (server.server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  /** What comes back until the server hangs up. */
  async function said(...parts: readonly string[]): Promise<string> {
    const socket: Socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    for (const part of parts) socket.write(part);
    const answer = await text(socket);
    socket.destroy();
    return answer;
  }

  const start = 'POST / HTTP/1.1\r\nhost: desk\r\nconnection: close\r\n';
  const json = 'content-type: application/json\r\n';

  it('answers a whole request', async () => {
    const body = '{"a":1}';
    const answer = await said(`${start}${json}content-length: ${body.length}\r\n\r\n${body}`);
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
  });

  it.each([
    ['a head that never ends', [start], '408'],
    ['a body that never ends', [`${start}${json}content-length: 9\r\n\r\n{`], '408'],
    ['an address too long', [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\n`], '431'],
    ['headers too many', [start, `x-a: ${'a'.repeat(20_000)}\r\n\r\n`], '431'],
    ['what is no HTTP', ['one stop shop\r\n\r\n'], '400'],
  ])('hangs up on %s, with a problem and no internals', async (_, parts, status) => {
    const answer = await said(...parts);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('application/problem+json');
    expect(JSON.parse(body)).toEqual({
      type: 'urn:problem:request.invalid',
      title: 'request.invalid',
      status: Number(status),
      code: 'request.invalid',
    });
  });

  it('hangs up on who says nothing at all', async () => {
    const began = performance.now();
    await said();
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it.each([
    [true, '198.51.100.7'],
    [false, '127.0.0.1'],
  ])('behind a proxy (%s) believes its word alone on who asks', async (trustProxy, expected) => {
    const behind = httpAdapter({ trustProxy }).getInstance<FastifyInstance>();
    behind.get('/', async ({ ip }) => ip);
    const headers = { 'x-forwarded-for': '203.0.113.9, 10.0.0.1, 198.51.100.7' };
    expect((await behind.inject({ url: '/', headers })).body).toBe(expected);
    await behind.close();
  });

  it('reads no body of more than 256 KiB', async () => {
    const sent = async (bytes: number): Promise<number> => {
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify('x'.repeat(bytes - 2)),
      });
      return response.status;
    };
    expect(await sent(256 * 1024)).toBe(200);
    expect(await sent(256 * 1024 + 1)).toBe(413);
  });
});
