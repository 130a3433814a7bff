import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { PurgeAnswers } from '../idempotency/purge-answers';
import { PurgeOutbox } from '../outbox/purge-outbox';
import { UnitOfWork } from '../tenancy/unit-of-work';
import { RecurringKeeper } from './recurring-keeper';
import type { RecurringWork } from './recurring-work';

/** What the platform keeps by itself. */
const ofThePlatform: readonly Type<RecurringWork>[] = [PurgeOutbox, PurgeAnswers];

@Module({})
class RecurringModule {}

/**
 * The keeper of a process, of the work of these contexts and of the platform's own.
 * @param rooms export the work
 */
export function recurringModule(
  rooms: readonly DynamicModule[],
  works: readonly Type<RecurringWork>[],
): DynamicModule {
  return {
    module: RecurringModule,
    imports: [...rooms],
    providers: [
      ...ofThePlatform,
      {
        provide: RecurringKeeper,
        inject: [UnitOfWork, ...ofThePlatform, ...works],
        useFactory: (unitOfWork: UnitOfWork, ...all: RecurringWork[]) =>
          new RecurringKeeper(unitOfWork, all),
      },
    ],
  };
}
