import { Injectable } from '@nestjs/common';
import type { RecurringWork } from '@one-stop-shop/shared/server';
import { MeasureReadings } from '../use-cases/measure-readings';

/** Measures what accounts read. */
@Injectable()
export class ReadingWatch implements RecurringWork {
  readonly recurrence = {
    name: 'measure-readings',
    purpose: 'service',
    rhythm: { everySeconds: 5 },
  } as const;

  constructor(private readonly measure: MeasureReadings) {}

  async run(): Promise<boolean> {
    await this.measure.run();
    return false;
  }
}
