import { Injectable } from '@nestjs/common';
import {
  schedulingPermissions,
  type AgendaQuery,
  type MediatorAgenda,
  type OwnAppointment,
} from '@one-stop-shop/scheduling/contracts';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { mustBeReadable } from '../domain/agenda-length';
import { ownDays } from '../domain/own-days';
import {
  readAgendaEntries,
  readAgendaStamps,
  readDeskPlaces,
  readMediators,
  type AgendaRow,
} from '../persistence/agenda-reader';
import { readCalendar } from '../persistence/calendar-reader';
import { readAbsencesOf } from '../persistence/mediators';
import { readTravelTimes } from '../persistence/travel-times';
import { agendaVersion, type VersionedAgenda } from './agenda-version';
import { recordAgenda } from './record-agenda';

/**
 * The own days of a mediator or practitioner: when, at which desk and in which language somebody comes, the ways
 * between, and around the day of a visit also who.
 */
@Injectable()
export class ReadMediatorAgenda {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param known as for the agenda of the desk
   * @throws AgendaTooLong
   */
  async run(
    mediator: OperatorScope,
    query: AgendaQuery,
    known?: string,
  ): Promise<VersionedAgenda<MediatorAgenda>> {
    mustHold(mediator, schedulingPermissions.seeOwnAgenda);
    const { operatorId: mediatorId, municipalities } = mediator;
    const wish = { ...query, municipalities, receiver: mediatorId };
    return this.unitOfWork.inTransaction(mediator, async (tx) => {
      const calendar = (await readCalendar(tx, query)).of(municipalities);
      const { facts } = calendar;
      const deskIds = calendar.desks.map(({ id }) => id);
      const [places, absences, minutesBetween, [self = null]] = await Promise.all([
        readDeskPlaces(tx, deskIds, query.from),
        readAbsencesOf(tx, mediatorId, query.from),
        readTravelTimes(tx, query.from),
        readMediators(tx, [mediatorId]),
      ]);
      const ways = municipalities.map((one) =>
        municipalities.map((other) => minutesBetween(one, other)),
      );
      const around = [places, absences, ways, self];
      if (known !== undefined) {
        const stamps = await readAgendaStamps(tx, wish);
        const version = agendaVersion(mediator, query, { facts, stamps, around });
        if (version === known) return { version, agenda: undefined };
      }
      const rows = await readAgendaEntries(tx, wish);
      mustBeReadable(query, rows);
      await recordAgenda(
        tx,
        rows.filter(({ isPersonShown }) => isPersonShown),
      );
      const { presences, travels, closedDays } = ownDays(
        calendar,
        mediatorId,
        query,
        minutesBetween,
      );
      const shown = new Set(
        [...presences, ...closedDays, ...rows.map(({ entry }) => entry)].map(
          ({ deskId }) => deskId,
        ),
      );
      const agenda = {
        mediator: self,
        desks: places.filter(({ id }) => shown.has(id)),
        presences,
        travels,
        absences: absences.filter(({ firstDay }) => firstDay <= query.to),
        closedDays,
        entries: rows.map(asOwn),
      };
      return { version: agendaVersion(mediator, query, { facts, stamps: rows, around }), agenda };
    });
  }
}

function asOwn({ entry, isPersonShown }: AgendaRow): OwnAppointment {
  const { mediatorId, practitionerId, kind, firstName, forSomeoneElse, ...own } = entry;
  return { ...own, ...(isPersonShown && { kind, firstName, forSomeoneElse }) };
}
