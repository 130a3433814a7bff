import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { announcements } from './announcing';

interface Told {
  heard(payload: string): void;
  /** Something may have been said while nobody listened. */
  back(): void;
  /** Nothing can be heard, and not only for a moment. */
  deaf(): void;
}

/** In milliseconds. */
const connectWithin = 5_000;
const askedEvery = 10_000;
const answeredWithin = 5_000;
const longestPause = 5_000;

/**
 * The one connection of a process that hears what is announced (LISTEN). It is apart from the pool,
 * whose connections go from hand to hand, and is asked for a sign of life: a network that swallows
 * everything would else be taken for silence.
 */
export class LiveListener {
  private client: Client | undefined;
  private isStopped = false;
  private isTrying = false;
  private asking: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly told: Told,
  ) {}

  get isListening(): boolean {
    return this.client !== undefined;
  }

  /** Fulfilled after the first try, whatever came of it. */
  async start(): Promise<void> {
    this.asking = setInterval(() => void this.ask(), askedEvery).unref();
    if (!(await this.connect())) void this.connectAgain();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.asking);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<boolean> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'one-stop-shop live',
      connectionTimeoutMillis: connectWithin,
      keepAlive: true,
    });
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', ({ payload = '' }) => this.told.heard(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${announcements}`);
    } catch {
      client.end().catch(() => undefined);
      return false;
    }
    if (this.isStopped) {
      await client.end().catch(() => undefined);
      return true;
    }
    this.client = client;
    return true;
  }

  private lose(client: Client): void {
    if (client !== this.client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    void this.connectAgain();
  }

  private async connectAgain(): Promise<void> {
    if (this.isTrying || this.isStopped) return;
    this.isTrying = true;
    for (let tries = 0; !this.isStopped && !(await this.connect()); tries += 1) {
      if (tries === 0) this.told.deaf();
      await pause(Math.min(250 * 2 ** tries, longestPause), undefined, { ref: false });
    }
    this.isTrying = false;
    if (!this.isStopped) this.told.back();
  }

  private async ask(): Promise<void> {
    const { client } = this;
    if (!client) return;
    const answer = client.query('SELECT 1').then(
      () => true,
      () => false,
    );
    const silence = pause(answeredWithin, false, { ref: false });
    if (!(await Promise.race([answer, silence]))) this.lose(client);
  }
}
