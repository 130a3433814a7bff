import { Module, type DynamicModule } from '@nestjs/common';
import { ReadingWatch } from './jobs/reading-watch';
import { MeasureReadings } from './use-cases/measure-readings';

/** The measure of what one account reads in a day. */
@Module({ providers: [MeasureReadings, ReadingWatch] })
export class IdentityWorkerModule {
  static forRoot(): DynamicModule {
    return { module: IdentityWorkerModule };
  }
}
