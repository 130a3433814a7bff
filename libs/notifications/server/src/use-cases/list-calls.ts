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
import { knownAmong } from './known-visits';

type Read = ReadonlyMap<string, AppointmentToTell>;

/** Somebody on the list and the appointments that were read to show them. */
interface Shown {
  readonly call: MessageEntity;
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
      const calls = await this.callsOfToday(tx);
      const read = await this.appointments.of(tx, calls.flatMap(subjectsOf));
      const shown = calls.flatMap((call) =>
        call.kind === 'desk_change' ? ofChanges(call, read, tx.now) : ofOne(call, read, tx.now),
      );
      for (const [municipality, there] of Map.groupBy(shown, ({ call }) => call.municipality)) {
        await recordReading(tx, {
          municipality,
          kind: appointmentSubject,
          subjects: [...new Set(there.flatMap(({ subjects }) => subjects))],
          fieldClasses: ['contact'],
        });
      }
      return shown.map(({ person }) => person);
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
}

/** The appointments that a call is about. */
function subjectsOf({ kind, subject, visits }: MessageEntity): string[] {
  if (kind !== 'desk_change') return [subject];
  return (visits ?? []).map(({ appointmentId }) => appointmentId);
}

function ofOne(call: MessageEntity, read: Read, now: Date): Shown[] {
  const { kind, subject } = call;
  const appointment = read.get(subject);
  if (!isAboutOne(kind) || !appointment || isStale({ ...call, kind }, appointment, now)) return [];
  const person = personToCall(call, subject, appointment);
  return [{ call, person: { ...person, about: kind, changes: [] }, subjects: [subject] }];
}

/** Whoever answers a number hears of the visits that were booked under it, and of no other. */
function ofChanges(call: MessageEntity, read: Read, now: Date): Shown[] {
  const changes = stillToTell(knownAmong(read, call.visits ?? []), now);
  const byPhone = Map.groupBy(changes, ({ appointment }) => appointment.phone);
  return [...byPhone.values()].flatMap((ofOneNumber) => shownChanges(call, ofOneNumber));
}

function shownChanges(call: MessageEntity, changes: readonly ChangeToTell[]): Shown[] {
  const [first] = changes;
  if (!first) return [];
  return [
    {
      call,
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
