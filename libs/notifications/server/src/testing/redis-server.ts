import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** A Redis or Valkey of the spec's own, which keeps nothing on disk. */
export class RedisServer {
  private child: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  static async start(): Promise<RedisServer> {
    const redis = new RedisServer(await freePort());
    await redis.comeBack();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Gone at once, with everything it held. */
  async crash(): Promise<void> {
    const { child } = this;
    if (!child) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
    this.child = undefined;
  }

  /** FLUSHALL, as somebody does by mistake. */
  async erase(): Promise<void> {
    const client = new Redis(this.url);
    await client.flushall();
    await client.quit();
  }

  async comeBack(): Promise<void> {
    const program = process.env['TEST_REDIS_SERVER_PATH'];
    if (!program)
      throw new Error('TEST_REDIS_SERVER_PATH is not set: run the specs through "npm test"');
    this.child = spawn(
      program,
      ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()],
      { stdio: 'ignore' },
    );
    while (!(await answers(this.port))) await pause(20);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
      .once('connect', () => resolve(true))
      .once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
