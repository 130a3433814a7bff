import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** Between a client and a server: a network that swallows, from a moment on, what both say. */
export class LineThatGoesDead {
  private readonly sockets: Socket[] = [];
  private isDead = false;

  private constructor(
    private readonly server: Server,
    /** The address of the server, through this line. */
    readonly url: string,
  ) {}

  static async to(address: string): Promise<LineThatGoesDead> {
    const { hostname, port } = new URL(address);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = new URL(address);
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const line = new LineThatGoesDead(server, url.href);
    server.on('connection', (near) => line.join(near, connect(Number(port), hostname)));
    return line;
  }

  goDead(): void {
    this.isDead = true;
  }

  async end(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket, far: Socket): void {
    const passOn = (from: Socket, to: Socket): void => {
      from.on('data', (said) => this.isDead || to.write(said));
      from.on('close', () => this.isDead || to.destroy());
      from.on('error', () => undefined);
      this.sockets.push(from);
    };
    passOn(near, far);
    passOn(far, near);
  }
}
