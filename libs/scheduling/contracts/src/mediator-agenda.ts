import * as z from 'zod';
import { instant, municipalityCode, serviceLanguage } from '@one-stop-shop/shared/contracts';
import { agendaEntry } from './agenda';
import { closedDay, deskId } from './desk';
import { absence } from './management/shifts';
import { visitKind } from './visit-kind';

/** The way between two presences of one day in different municipalities. */
export const travel = z
  .object({
    fromDeskId: deskId,
    toDeskId: deskId,
    /** End of the one presence, beginning of the other. */
    leavesAt: instant,
    arrivesBy: instant,
    /** How long the way takes, as the district says. */
    minutes: z.int(),
  })
  .meta({ id: 'Travel' });

/** An appointment of the mediator or practitioner who reads it. */
export const ownAppointment = agendaEntry
  .omit({ mediatorId: true, practitionerId: true, reminder: true, learns: true })
  .extend({
    /**
     * Missing, as is all about the person but the language, when the mediator does not see who
     * comes: more than a day before the visit or seven days after it, and when it is cancelled.
     */
    firstName: z.string().optional(),
    kind: visitKind.optional(),
    forSomeoneElse: z.boolean().optional(),
  })
  .meta({ id: 'OwnAppointment' });

export type OwnAppointment = z.infer<typeof ownAppointment>;

/**
 * The days of the mediator or practitioner who asks, at the desks of all municipalities in view, in
 * order of time. `GET /api/mediation/agenda?from=…&to=…` with an `AgendaQuery`; it is
 * conditional like the desk's agenda, see `agenda`.
 */
export const mediatorAgenda = z
  .object({
    /** Missing until the first shift was entered. */
    mediator: z
      .object({ id: z.uuid(), name: z.string(), languages: z.array(serviceLanguage) })
      .nullable(),
    desks: z.array(
      z.object({
        id: deskId,
        municipality: municipalityCode,
        name: z.string(),
        address: z.string(),
        phone: z.string().nullable(),
      }),
    ),
    presences: z.array(z.object({ deskId, startsAt: instant, endsAt: instant })),
    travels: z.array(travel),
    absences: z.array(absence),
    closedDays: z.array(closedDay),
    entries: z.array(ownAppointment),
  })
  .meta({ id: 'MediatorAgenda' });

export type MediatorAgenda = z.infer<typeof mediatorAgenda>;
