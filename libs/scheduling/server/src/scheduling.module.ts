import { Module, type DynamicModule } from '@nestjs/common';
import { AgendaModule } from './agenda.module';
import { BookingModule, type BookingSettings } from './booking.module';
import { DeskManagementModule } from './desk-management.module';

/** Everything that is asked of the desks over HTTP. */
@Module({})
export class SchedulingModule {
  static forRoot(settings: BookingSettings): DynamicModule {
    return {
      module: SchedulingModule,
      imports: [BookingModule.forRoot(settings), AgendaModule, DeskManagementModule],
    };
  }
}
