import { Injectable } from '@nestjs/common';
import {
  notificationsPermissions,
  type PersonToCall,
} from '@one-stop-shop/notifications/contracts';
import {
  mustHold,
  recordReading,
  UnitOfWork,
  type AccessScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { callHorizon } from '../domain/call-horizon';
import { isStale } from '../domain/stale';
import { readCalls } from '../persistence/calls';
import type { MessageEntity } from '../persistence/message.entity';
import { AppointmentFacts } from './appointment-facts';

/** People to remind by voice today, since there is no address to write to; every one shown is audited. */
@Injectable()
export class ListCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly appointments: AppointmentFacts,
  ) {}

  async run(scope: AccessScope): Promise<PersonToCall[]> {
    mustHold(scope, notificationsPermissions.seeCallList);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const people: PersonToCall[] = [];
      for (const call of await readCalls(tx, callHorizon(tx.now))) {
        const appointment = await this.appointments.find(tx, call.subject);
        if (!appointment || isStale(call, appointment, tx.now)) continue;
        await recordShown(tx, call);
        people.push(personToCall(call, appointment));
      }
      return people;
    });
  }
}

function recordShown(tx: Transaction, { municipality, subject }: MessageEntity): Promise<void> {
  return recordReading(tx, { municipality, subjects: [subject], fieldClasses: ['contact'] });
}

function personToCall(call: MessageEntity, appointment: AppointmentToTell): PersonToCall {
  const { startsAt, firstName, language, phone } = appointment;
  return {
    messageId: call.id,
    appointmentId: call.subject,
    about: 'reminder',
    startsAt: startsAt.toISOString(),
    changes: [],
    firstName,
    language,
    ...(phone && { phone }),
    outcome: outcomeOf(call, phone),
  };
}

function outcomeOf(call: MessageEntity, phone: string | undefined): PersonToCall['outcome'] {
  if (call.state === 'reached' || call.state === 'not_reached') return call.state;
  return phone ? 'to_call' : 'no_contact';
}
