import { Module, type DynamicModule } from '@nestjs/common';
import { PlanStaffMessages } from './use-cases/plan-staff-messages';

const subscribers = [PlanStaffMessages];

/** Who hears in writing of what happens to accounts. */
@Module({ providers: subscribers, exports: subscribers })
export class IdentitySubscribersModule {
  static readonly subscribers = subscribers;

  static forRoot(): DynamicModule {
    return { module: IdentitySubscribersModule };
  }
}
