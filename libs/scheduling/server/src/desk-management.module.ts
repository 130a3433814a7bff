import { Module } from '@nestjs/common';
import { DeskChangesController } from './http/desk-changes.controller';
import { ManagedDesksController } from './http/managed-desks.controller';
import { ManagedMediatorsController } from './http/managed-mediators.controller';
import { ShiftChangesController } from './http/shift-changes.controller';
import { PlacesModule } from './places.module';
import { CorrectReach } from './use-cases/management/correct-reach';
import { ListClosedDays } from './use-cases/management/list-closed-days';
import { ListManagedDesks } from './use-cases/management/list-managed-desks';
import { ListMediators } from './use-cases/management/list-mediators';
import { MakeChange } from './use-cases/management/make-change';
import { OpenDesk } from './use-cases/management/open-desk';
import { PlanDeskChange } from './use-cases/management/plan-desk-change';
import { PlanShiftChange } from './use-cases/management/plan-shift-change';
import { PreviewChange } from './use-cases/management/preview-change';
import { SayReceivedAs } from './use-cases/management/say-received-as';

/** Desks, hours, closures and shifts, with a look at the bookings that a change hits. */
@Module({
  imports: [PlacesModule],
  controllers: [
    ManagedDesksController,
    DeskChangesController,
    ManagedMediatorsController,
    ShiftChangesController,
  ],
  providers: [
    ListManagedDesks,
    OpenDesk,
    CorrectReach,
    ListClosedDays,
    PlanDeskChange,
    ListMediators,
    SayReceivedAs,
    PlanShiftChange,
    PreviewChange,
    MakeChange,
  ],
})
export class DeskManagementModule {}
