import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const patienceMs = 1_000;

/**
 * Browsers open connections in advance. Node takes one that never asked anything for busy, and
 * would wait a minute for it when the server stops: it is given a second, then closed.
 */
export function letGoOfSpareConnections(fastify: FastifyInstance): void {
  const open = new Set<Socket>();
  fastify.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  fastify.addHook('preClose', async () => {
    const closeSpare = () => {
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    };
    setTimeout(closeSpare, patienceMs).unref();
  });
}
