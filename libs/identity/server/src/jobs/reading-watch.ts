import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { errorCodeOf, Rounds } from '@one-stop-shop/shared/server';
import { MeasureReadings } from '../use-cases/measure-readings';

/** Measures what accounts read, for as long as the worker runs. */
@Injectable()
export class ReadingWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('audit');
  private readonly rounds = new Rounds(() => this.measure.run().then(() => false), {
    pauseMs: 5_000,
    onFailure: (error) => this.log.warn(`measuring interrupted: ${errorCodeOf(error)}`),
  });

  constructor(private readonly measure: MeasureReadings) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }
}
