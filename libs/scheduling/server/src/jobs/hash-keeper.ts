import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock, errorCodeOf, PollingLoop } from '@one-stop-shop/shared/server';
import { KeyHashesAnew } from '../use-cases/key-hashes-anew';

/** While a new version comes in, the one before still writes its own form. */
const pauseMs = 60 * 60_000;

/** Looks every hour, and when the worker starts, for hashes that are due anew. */
@Injectable()
export class HashKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('hashes');
  private dueAt = 0;
  private readonly loop = new PollingLoop(() => this.keep(), {
    pauseMs: 5_000,
    onFailure: (error) => this.log.warn(`keying hashes interrupted: ${errorCodeOf(error)}`),
  });

  constructor(
    private readonly keying: KeyHashesAnew,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async keep(): Promise<boolean> {
    const now = this.clock.now().getTime();
    if (now < this.dueAt) return false;
    const made = await this.keying.run();
    if (made > 0) this.log.log(`${made} hashes of links and codes made anew`);
    this.dueAt = now + pauseMs;
    return false;
  }
}
