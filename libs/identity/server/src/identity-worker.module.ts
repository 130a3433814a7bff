import { Module, type DynamicModule } from '@nestjs/common';
import { ReadingWatch } from './jobs/reading-watch';
import { MeasureReadings } from './use-cases/measure-readings';
import { PurgeInvitations } from './use-cases/purge-invitations';

const recurring = [ReadingWatch, PurgeInvitations];

/** The measure of what one account reads in a day; forgetting what is over. */
@Module({ providers: [MeasureReadings, ...recurring], exports: recurring })
export class IdentityWorkerModule {
  static readonly recurring = () => recurring;

  static forRoot(): DynamicModule {
    return { module: IdentityWorkerModule };
  }
}
