import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { errorCodeOf, PollingLoop } from '@one-stop-shop/shared/server';
import { ReadBounces } from '../use-cases/read-bounces';

/** Looks every minute for letters that came back; where there is no mailbox there is no reader. */
@Injectable()
export class BounceReader implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('bounces');
  private readonly loop = new PollingLoop(() => this.readBounces.run(), {
    pauseMs: 60_000,
    onFailure: (error) => this.log.warn(`mailbox not read: ${errorCodeOf(error)}`),
  });

  constructor(private readonly readBounces: ReadBounces) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }
}
