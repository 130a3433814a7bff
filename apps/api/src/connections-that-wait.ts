import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const roundMs = 1_000;

/**
 * Lets the server stop soon while browsers keep connections open, for which Node would wait a
 * minute: those opened in advance that never asked anything, which it takes for busy, and those
 * that fall idle when an answer that was under way is through.
 */
export function letGoOfConnections(fastify: FastifyInstance): void {
  const { server } = fastify;
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  fastify.addHook('preClose', async () => {
    const rounds = setInterval(() => {
      server.closeIdleConnections();
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    }, roundMs);
    server.once('close', () => clearInterval(rounds));
  });
}
