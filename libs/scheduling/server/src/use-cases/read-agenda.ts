import { Injectable } from '@nestjs/common';
import {
  schedulingPermissions,
  type Agenda,
  type AgendaQuery,
} from '@one-stop-shop/scheduling/contracts';
import {
  daysBetween,
  mustHold,
  recordReading,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import type { DeskCalendar } from '../domain/desk-calendar';
import { readAgendaDesks, readAgendaEntries, readMediators } from '../persistence/agenda-reader';
import { readCalendar } from '../persistence/calendar-reader';
import { ReminderStates } from './reminder-states';

/** The days at the desks of the operator's municipality; every person shown is audited. */
@Injectable()
export class ReadAgenda {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reminders: ReminderStates,
  ) {}

  async run(operator: OperatorScope, { from, to }: AgendaQuery): Promise<Agenda> {
    mustHold(operator, schedulingPermissions.seeAgenda);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const calendar = (await readCalendar(tx, { from, to })).of(operator.municipalities);
      const rows = await readAgendaEntries(tx, operator.municipalities, from, to);
      const reminders = await this.reminders.of(
        tx,
        rows.map(({ entry }) => entry),
      );
      for (const municipality of new Set(rows.map((row) => row.municipality))) {
        await recordReading(tx, {
          municipality,
          subjects: rows
            .filter((row) => row.municipality === municipality)
            .map((row) => row.entry.id),
          fieldClasses: ['contact', 'visit'],
        });
      }
      const days = daysBetween(from, to);
      const presences = presencesIn(calendar, days);
      return {
        desks: await readAgendaDesks(tx, operator.municipalities, from),
        mediators: await readMediators(tx, [
          ...presences.map((presence) => presence.mediatorId),
          ...rows.map(({ entry }) => entry.mediatorId),
        ]),
        presences,
        closedDays: closedDaysIn(calendar, days),
        entries: rows.map(({ entry }) => ({
          ...entry,
          reminder: reminders.get(entry.id) ?? 'not_due',
        })),
      };
    });
  }
}

function presencesIn(calendar: DeskCalendar, days: readonly string[]): Agenda['presences'] {
  return days.flatMap((day) =>
    calendar.desks
      .filter(({ id }) => calendar.whyShut(id, day) === undefined)
      .flatMap(({ id }) => calendar.presencesOn(id, day))
      .map(({ shift, startsAt, endsAt }) => ({
        deskId: shift.deskId,
        mediatorId: shift.mediatorId,
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(endsAt).toISOString(),
      })),
  );
}

function closedDaysIn(calendar: DeskCalendar, days: readonly string[]): Agenda['closedDays'] {
  return days.flatMap((date) =>
    calendar.desks.flatMap(({ id: deskId }) => {
      const reason = calendar.whyShut(deskId, date);
      return reason === undefined ? [] : [{ deskId, date, reason }];
    }),
  );
}
