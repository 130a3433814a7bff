import { Injectable } from '@nestjs/common';
import {
  appointmentSubject,
  schedulingPermissions,
  type ContactQuery,
  type ContactVisits,
} from '@one-stop-shop/scheduling/contracts';
import {
  mustHold,
  recordReading,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { AppointmentUnknown } from '../domain/problems';
import { readContactVisits, readReachOf, type ContactReach } from '../persistence/contact-visits';
import { reachOf } from './enter-appointment';

/**
 * Which visits stand under one phone or address at the desks of the operator's municipality:
 * a warning for who books for somebody, and a way to clear up what a robot booked. Everybody
 * shown is audited. What is booked elsewhere is nobody's business here.
 */
@Injectable()
export class FindContactVisits {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws PhoneNotValid, PhoneNotOne, PhoneUnclear */
  under(operator: OperatorScope, query: ContactQuery): Promise<ContactVisits> {
    mustHold(operator, schedulingPermissions.bookForSomeone);
    const reach = reachOf({ ...query, language: query.language ?? 'it' });
    return this.unitOfWork.inTransaction(operator, (tx) => show(tx, reach));
  }

  /** @throws AppointmentUnknown */
  withSameContactAs(operator: OperatorScope, appointmentId: string): Promise<ContactVisits> {
    mustHold(operator, schedulingPermissions.changeAppointment);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const reach = await readReachOf(tx, appointmentId);
      if (!reach) throw new AppointmentUnknown();
      return show(tx, reach);
    });
  }
}

async function show(tx: Transaction, reach: ContactReach): Promise<ContactVisits> {
  const found = await readContactVisits(tx, reach);
  for (const [municipality, visits] of Map.groupBy(found, (visit) => visit.municipality)) {
    const subjects = visits.map(({ id }) => id);
    await recordReading(tx, {
      municipality,
      kind: appointmentSubject,
      subjects,
      fieldClasses: ['contact', 'visit'],
    });
  }
  return { visits: found.map(({ municipality: _, ...visit }) => visit) };
}
