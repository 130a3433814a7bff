import { Module, type DynamicModule } from '@nestjs/common';
import { DescribeMediator } from './use-cases/management/describe-mediator';
import { EndMediatorsShifts } from './use-cases/management/end-mediators-shifts';

const subscribers = [EndMediatorsShifts, DescribeMediator];

/** Desks follow what is said of the accounts of mediators. */
@Module({ providers: subscribers, exports: subscribers })
export class SchedulingSubscribersModule {
  static readonly subscribers = subscribers;

  static forRoot(): DynamicModule {
    return { module: SchedulingSubscribersModule };
  }
}
