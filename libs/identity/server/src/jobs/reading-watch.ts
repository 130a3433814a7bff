import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { errorCodeOf, PollingLoop } from '@one-stop-shop/shared/server';
import { MeasureReadings } from '../use-cases/measure-readings';

/** Measures what accounts read, for as long as the worker runs. */
@Injectable()
export class ReadingWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('audit');
  private readonly loop = new PollingLoop(() => this.measure.run().then(() => false), {
    pauseMs: 5_000,
    onFailure: (error) => this.log.warn(`measuring interrupted: ${errorCodeOf(error)}`),
  });

  constructor(private readonly measure: MeasureReadings) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }
}
