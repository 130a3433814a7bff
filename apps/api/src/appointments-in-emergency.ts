import { Injectable } from '@nestjs/common';
import { EmergencySubjects } from '@one-stop-shop/identity/server';
import { isAppointmentInView } from '@one-stop-shop/scheduling/server';

/** Identity asks whether somebody is known; so far people are known by their appointments. */
@Injectable()
export class AppointmentsInEmergency extends EmergencySubjects {
  override readonly isKnown = isAppointmentInView;
}
