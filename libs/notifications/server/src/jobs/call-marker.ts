import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { errorCodeOf, PollingLoop } from '@one-stop-shop/shared/server';
import { MarkCalls } from '../use-cases/mark-calls';

/** Looks every second for calls of which is not known yet how they may be made. */
@Injectable()
export class CallMarker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('calls');
  private readonly loop = new PollingLoop(() => this.marking.run(), {
    pauseMs: 1_000,
    onFailure: (error) => this.log.warn(`marking interrupted: ${errorCodeOf(error)}`),
  });

  constructor(private readonly marking: MarkCalls) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }
}
