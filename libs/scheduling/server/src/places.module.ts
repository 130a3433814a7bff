import { Module } from '@nestjs/common';
import { CancelAppointment } from './use-cases/cancel-appointment';
import { FindFreeSlots } from './use-cases/find-free-slots';
import { FindMunicipalityOfDesk } from './use-cases/find-municipality-of-desk';
import { MoveAppointment } from './use-cases/move-appointment';

const acts = [FindMunicipalityOfDesk, FindFreeSlots, MoveAppointment, CancelAppointment];

/** What the public and the desk both do with places. One of each, for what they remember. */
@Module({ providers: acts, exports: acts })
export class PlacesModule {}
