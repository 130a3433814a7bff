import { Injectable } from '@nestjs/common';
import {
  professionOf,
  schedulingPermissions,
  type Agenda,
  type AgendaQuery,
} from '@one-stop-shop/scheduling/contracts';
import { daysBetween } from '@one-stop-shop/shared/domain';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { mustBeReadable } from '../domain/agenda-length';
import type { DeskCalendar } from '../domain/desk-calendar';
import {
  readAgendaDesks,
  readAgendaEntries,
  readAgendaStamps,
  readMediators,
  type Stamp,
} from '../persistence/agenda-reader';
import { readSameContacts } from '../persistence/contact-visits';
import { readMayStillCome, readMayStillComeStamps } from '../persistence/may-still-come';
import { readCalendar } from '../persistence/calendar-reader';
import { agendaVersion, type AgendaState, type VersionedAgenda } from './agenda-version';
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
   * @param knownVersion the version that the reader has; when nothing has changed since, nobody's
   *        data are read and no reading is recorded
   * @throws AgendaTooLong
   */
  async run(
    operator: OperatorScope,
    query: AgendaQuery,
    knownVersion?: string,
  ): Promise<VersionedAgenda<Agenda>> {
    mustHold(operator, schedulingPermissions.seeAgenda);
    const wish = { ...query, municipalities: operator.municipalities };
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      // Statements side by side go to the database together: most of the waiting is the way there.
      const [whole, known, desks, untold] = await Promise.all([
        readCalendar(tx, query),
        knownVersion === undefined ? undefined : readAgendaStamps(tx, wish),
        readAgendaDesks(tx, operator.municipalities, query.from),
        this.reminders.untoldOn(tx, query.from, query.to),
      ]);
      const calendar = whole.of(operator.municipalities);
      const days = daysBetween(query.from, query.to);
      const presences = presencesIn(calendar, days);
      const besides = async (stamps: readonly Stamp[]) => {
        const ids = stamps.map(({ id }) => id);
        const [reminders, sameContacts] = await Promise.all([
          this.reminders.of(tx, stamps),
          readSameContacts(tx, ids),
        ]);
        return { reminders, sameContacts };
      };
      // Mediators of visits are in the stamps; those who only wait for somebody are not.
      const present = presences.map(({ mediatorId }) => mediatorId);
      const versionOf = (
        stamps: readonly Stamp[],
        mediators: Agenda['mediators'],
        more: Awaited<ReturnType<typeof besides>> & Pick<AgendaState, 'mayStillCome'>,
      ) => {
        const around = [desks, mediators.filter(({ id }) => present.includes(id))];
        return agendaVersion(operator, query, { facts: calendar.facts, stamps, around, ...more });
      };
      if (known) {
        const [mediators, more, mayStillCome] = await Promise.all([
          readMediators(tx, present),
          besides(known),
          readMayStillComeStamps(tx, untold),
        ]);
        if (versionOf(known, mediators, { ...more, mayStillCome }) === knownVersion) {
          return { version: knownVersion, agenda: undefined };
        }
      }
      const [rows, mayStillCome] = await Promise.all([
        readAgendaEntries(tx, wish),
        readMayStillCome(tx, untold),
      ]);
      mustBeReadable(query, rows);
      const receiverIds = rows.flatMap(({ entry: { mediatorId, practitionerId } }) =>
        [mediatorId, practitionerId].filter((id) => id !== undefined),
      );
      const [more, mediators] = await Promise.all([
        besides(rows),
        readMediators(tx, [...present, ...receiverIds]),
        recordAgenda(tx, [...rows, ...mayStillCome]),
      ]);
      const entries = rows.map(({ id, entry, learns }) => {
        const sameContact = more.sameContacts.get(id);
        const reminder = more.reminders.get(id) ?? ('not_due' as const);
        return { ...entry, reminder, learns, ...(sameContact && { sameContact }) };
      });
      const closedDays = closedDaysIn(calendar, days);
      return {
        version: versionOf(rows, mediators, {
          ...more,
          mayStillCome: mayStillCome.map(({ stamp }) => stamp),
        }),
        agenda: {
          ...{ desks, mediators, presences, closedDays, entries },
          mayStillCome: mayStillCome.map(({ person }) => person),
        },
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
        profession: professionOf(shift),
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
