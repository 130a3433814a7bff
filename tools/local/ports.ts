import { createServer } from 'node:net';
import { codeOf, Fault } from './faults.ts';

/** Opens the port for a moment: the port it got, or the error that kept it away. */
function tryPort(port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** A port of the loopback address that nobody uses now; the nearest above `near` if that is given. */
export async function freePort(near?: number): Promise<number> {
  for (let port = near ?? 0; near !== undefined && port < near + 50 && port < 65536; port++) {
    try {
      return await tryPort(port, '127.0.0.1');
    } catch {
      // Taken: the next one.
    }
  }
  return tryPort(0, '127.0.0.1');
}

export async function mustBeFree(port: number): Promise<void> {
  try {
    await tryPort(port);
    await tryPort(port, '127.0.0.1');
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE')
      throw new Fault(
        `Port ${port} is taken by another program: stop that program, or choose another port with \`PORT=${port + 1} npm start\`.`,
      );
    if (codeOf(error) === 'EACCES')
      throw new Fault(
        `Port ${port} is reserved to the administrator of this machine: choose one above 1023, as in \`PORT=3000 npm start\`.`,
      );
    throw error;
  }
}
