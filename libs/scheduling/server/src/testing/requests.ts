import { randomUUID } from 'node:crypto';
import type { BookAppointment, BookForSomeone } from '@one-stop-shop/scheduling/contracts';
import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { instantOf } from '@one-stop-shop/shared/domain';
import type { OperatorScope, VisitorScope } from '@one-stop-shop/shared/server';
import { cori } from '../seed/desk-facts';

/** The Tuesday after the Monday on which specs begin. */
export const tuesday = '2026-11-24';

/** A booking of a Tuesday at Cori; a spec says only what matters to it. */
export function aBooking(
  at: string,
  wishes: Partial<BookAppointment> = {},
  day: string = tuesday,
): BookAppointment {
  return {
    deskId: cori,
    startsAt: instantOf(day, at).toISOString(),
    language: 'ur',
    firstName: 'Fatima',
    ...wishes,
  };
}

export function aPhoneBooking(at: string, wishes: Partial<BookForSomeone> = {}): BookForSomeone {
  return { ...aBooking(at), channel: 'phone', phone: '333 1234567', ...wishes };
}

export function aVisitor(): VisitorScope {
  return {
    asker: 'visitor',
    municipalities: [],
    requestId: randomUUID(),
    purpose: 'public-information',
  };
}

/** A mediator in the role that they have in view, for the municipalities assigned today. */
export function asMediator(id: string, municipalities: readonly string[]): OperatorScope {
  const { seeOwnAgenda, readWords, recordAttendance } = schedulingPermissions;
  return {
    ...anOperator(municipalities, [seeOwnAgenda, readWords, recordAttendance]),
    asker: 'mediator',
    operatorId: id,
    role: 'mediator',
    purpose: 'mediation',
  };
}

/** An operator who may do everything at the desks of some municipalities, Cori unless said. */
export function anOperator(
  municipalities: readonly string[] = ['059006'],
  permissions: readonly string[] = Object.values(schedulingPermissions),
): OperatorScope {
  return {
    asker: 'operator',
    operatorId: randomUUID(),
    role: 'desk_operator',
    municipalities,
    permissions: new Set(permissions),
    requestId: randomUUID(),
    purpose: 'desk-work',
  };
}
