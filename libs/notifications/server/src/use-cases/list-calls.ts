import { Injectable } from '@nestjs/common';
import {
  notificationsPermissions,
  type PersonToCall,
} from '@one-stop-shop/notifications/contracts';
import { appointmentSubject } from '@one-stop-shop/scheduling/contracts';
import {
  mustHold,
  recordReading,
  UnitOfWork,
  type AccessScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { stillToTell, type ChangeToTell } from '../domain/change-to-tell';
import { appointmentKinds, type AppointmentKind, type MessageKind } from '../domain/message';
import { isStale } from '../domain/stale';
import { readCalls } from '../persistence/calls';
import type { MessageEntity } from '../persistence/message.entity';
import { AppointmentFacts } from './appointment-facts';
import { callHorizonAt, ClosedDaysOfDesks } from './closed-days-of-desks';
import { knownVisits } from './known-visits';

/** Somebody on the list and the appointments that were read to show them. */
interface Shown {
  readonly person: PersonToCall;
  readonly subjects: readonly string[];
}

/**
 * People to tell by voice today, since there is no address to write to or a letter did not
 * arrive there: of an appointment that is near, or of what changed. Every one shown is audited.
 */
@Injectable()
export class ListCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly appointments: AppointmentFacts,
    private readonly closedDays: ClosedDaysOfDesks,
  ) {}

  async run(scope: AccessScope): Promise<PersonToCall[]> {
    mustHold(scope, notificationsPermissions.seeCallList);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const people: PersonToCall[] = [];
      for (const call of await this.callsOfToday(tx)) {
        const { kind, municipality } = call;
        const shown =
          kind === 'desk_change' ? await this.ofChanges(tx, call) : await this.ofOne(tx, call);
        for (const { person, subjects } of shown) {
          await recordReading(tx, {
            municipality,
            kind: appointmentSubject,
            subjects,
            fieldClasses: ['contact'],
          });
          people.push(person);
        }
      }
      return people;
    });
  }

  private async callsOfToday(tx: Transaction): Promise<MessageEntity[]> {
    const calls: MessageEntity[] = [];
    for (const municipality of tx.scope.municipalities) {
      const horizon = await callHorizonAt(tx, this.closedDays, municipality);
      calls.push(...(await readCalls(tx, municipality, horizon)));
    }
    return calls;
  }

  private async ofOne(tx: Transaction, call: MessageEntity): Promise<Shown[]> {
    const { kind, subject } = call;
    if (!isAboutOne(kind)) return [];
    const appointment = await this.appointments.find(tx, subject);
    if (!appointment || isStale({ ...call, kind }, appointment, tx.now)) return [];
    const person = personToCall(call, subject, appointment);
    return [{ person: { ...person, about: kind, changes: [] }, subjects: [subject] }];
  }

  /** Whoever answers a number hears of the visits that were booked under it, and of no other. */
  private async ofChanges(tx: Transaction, call: MessageEntity): Promise<Shown[]> {
    const known = await knownVisits(tx, this.appointments, call.visits ?? []);
    const changes = stillToTell(known, tx.now);
    const byPhone = Map.groupBy(changes, ({ appointment }) => appointment.phone);
    return [...byPhone.values()].flatMap((ofOneNumber) => shownChanges(call, ofOneNumber));
  }
}

function shownChanges(call: MessageEntity, changes: readonly ChangeToTell[]): Shown[] {
  const [first] = changes;
  if (!first) return [];
  return [
    {
      person: {
        ...personToCall(call, first.appointmentId, first.appointment),
        about: 'desk_change',
        changes: changes.map(({ appointment, before }) => ({
          firstName: appointment.firstName,
          language: appointment.language,
          forSomeoneElse: appointment.forSomeoneElse,
          before: before.toISOString(),
          startsAt: appointment.state === 'cancelled' ? null : appointment.startsAt.toISOString(),
        })),
      },
      subjects: changes.map(({ appointmentId }) => appointmentId),
    },
  ];
}

function personToCall(
  call: MessageEntity,
  appointmentId: string,
  { startsAt, firstName, language, phone, forSomeoneElse }: AppointmentToTell,
): Omit<PersonToCall, 'about' | 'changes'> {
  return {
    messageId: call.id,
    appointmentId,
    startsAt: startsAt.toISOString(),
    firstName,
    language,
    forSomeoneElse,
    ...(phone && { phone }),
    letterDidNotArrive: call.insteadOf !== null,
    outcome: outcomeOf(call, phone),
  };
}

function isAboutOne(kind: MessageKind): kind is AppointmentKind {
  return (appointmentKinds as readonly MessageKind[]).includes(kind);
}

function outcomeOf(call: MessageEntity, phone: string | undefined): PersonToCall['outcome'] {
  if (call.state === 'reached' || call.state === 'not_reached') return call.state;
  return phone ? 'to_call' : 'no_contact';
}
