import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fastify, type FastifyInstance } from 'fastify';
import { letGoOfConnections } from './connections-that-wait';

/** Node alone waits for more than a minute. */
const soon = 20_000;

let server: FastifyInstance;
let port: number;
let answer: Readable;
beforeEach(async () => {
  answer = new Readable({ read: () => undefined });
  server = fastify();
  letGoOfConnections(server);
  server.get('/', (_request, reply) => reply.send(answer));
  await server.listen({ port: 0, host: '127.0.0.1' });
  port = (server.server.address() as AddressInfo).port;
});

it('stops soon although a browser holds a connection that it never used', async () => {
  const spare = connect(port, '127.0.0.1');
  await once(spare, 'connect');
  expect(await timeToStop()).toBeLessThan(soon);
});

it('stops soon after an answer that was under way', async () => {
  answer.push('the first half, ');
  const [response] = await once(get({ port, agent: new Agent({ keepAlive: true }) }), 'response');
  const stopped = timeToStop();
  while (server.server.listening) await pause(10);
  answer.push('the second half');
  answer.push(null);
  expect((await response.toArray()).join('')).toBe('the first half, the second half');
  expect(await stopped).toBeLessThan(soon);
});

async function timeToStop(): Promise<number> {
  const began = performance.now();
  await server.close();
  return performance.now() - began;
}
