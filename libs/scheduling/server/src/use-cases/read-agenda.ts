import { Injectable } from '@nestjs/common';
import {
  schedulingPermissions,
  type Agenda,
  type AgendaQuery,
} from '@one-stop-shop/scheduling/contracts';
import {
  daysBetween,
  mustHold,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import type { DeskCalendar } from '../domain/desk-calendar';
import {
  readAgendaDesks,
  readAgendaEntries,
  readAgendaStamps,
  readMediators,
  type Stamp,
} from '../persistence/agenda-reader';
import { readCalendar } from '../persistence/calendar-reader';
import { agendaVersion, type VersionedAgenda } from './agenda-version';
import { recordAgenda } from './record-agenda';
import { ReminderStates } from './reminder-states';

/** The days at the desks of the operator's municipality; every person shown is audited. */
@Injectable()
export class ReadAgenda {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reminders: ReminderStates,
  ) {}

  /**
   * @param known the version that the reader has; when nothing has changed since, nobody's
   *        data are read and no reading is recorded
   */
  async run(
    operator: OperatorScope,
    query: AgendaQuery,
    known?: string,
  ): Promise<VersionedAgenda<Agenda>> {
    mustHold(operator, schedulingPermissions.seeAgenda);
    const wish = { ...query, municipalities: operator.municipalities };
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const calendar = (await readCalendar(tx, query)).of(operator.municipalities);
      const versionOf = async (stamps: readonly Stamp[]) => {
        const reminders = await this.reminders.of(tx, stamps);
        const { facts } = calendar;
        return { reminders, version: agendaVersion(operator, query, { facts, stamps, reminders }) };
      };
      if (known !== undefined) {
        const { version } = await versionOf(await readAgendaStamps(tx, wish));
        if (version === known) return { version, agenda: undefined };
      }
      const rows = await readAgendaEntries(tx, wish);
      await recordAgenda(tx, rows);
      const { version, reminders } = await versionOf(rows);
      const entries = rows.map(({ id, entry }) => ({
        ...entry,
        reminder: reminders.get(id) ?? ('not_due' as const),
      }));
      return { version, agenda: await withDesks(tx, operator, query, calendar, entries) };
    });
  }
}

async function withDesks(
  tx: Transaction,
  { municipalities }: OperatorScope,
  { from, to }: AgendaQuery,
  calendar: DeskCalendar,
  entries: Agenda['entries'],
): Promise<Agenda> {
  const days = daysBetween(from, to);
  const presences = presencesIn(calendar, days);
  return {
    desks: await readAgendaDesks(tx, municipalities, from),
    mediators: await readMediators(
      tx,
      [...presences, ...entries].map(({ mediatorId }) => mediatorId),
    ),
    presences,
    closedDays: closedDaysIn(calendar, days),
    entries,
  };
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
