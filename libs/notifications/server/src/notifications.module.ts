import { Module, type DynamicModule } from '@nestjs/common';
import { CallsController } from './http/calls.controller';
import { ListCalls } from './use-cases/list-calls';
import { RecordCall } from './use-cases/record-call';

/** What operators do about messages: the list of people to call. */
@Module({ controllers: [CallsController], providers: [ListCalls, RecordCall] })
export class NotificationsModule {
  static forRoot(): DynamicModule {
    return { module: NotificationsModule };
  }
}
