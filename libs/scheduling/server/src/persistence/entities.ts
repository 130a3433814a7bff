import { AppointmentEntity } from './appointment.entity';
import { ContactEntity } from './contact.entity';
import { DeskEntity } from './desk.entity';
import { ReservationEntity } from './reservation.entity';

export const schedulingEntities = [AppointmentEntity, ContactEntity, DeskEntity, ReservationEntity];
