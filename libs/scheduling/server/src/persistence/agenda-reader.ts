import type { Agenda, AgendaEntry } from '@one-stop-shop/scheduling/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

/** An entry with the municipality whose desk may be asked who read it. */
export interface AgendaRow {
  readonly municipality: MunicipalityCode;
  readonly entry: Omit<AgendaEntry, 'reminder'>;
}

interface Columns {
  municipality: MunicipalityCode;
  starts_at: Date;
  ends_at: Date;
  phone: string | null;
  email: string | null;
  mediator_language: AgendaEntry['mediatorLanguage'] | null;
  reason: AgendaEntry['reason'] | null;
  words: string | null;
  fixed: Pick<
    AgendaEntry,
    | 'id'
    | 'deskId'
    | 'mediatorId'
    | 'state'
    | 'channel'
    | 'firstName'
    | 'language'
    | 'forSomeoneElse'
  >;
}

/** The appointments of some days, both included, in one statement. */
export async function readAgendaEntries(
  tx: Transaction,
  municipalities: readonly MunicipalityCode[],
  from: string,
  to: string,
): Promise<AgendaRow[]> {
  const rows = await tx.query<Columns>(agendaSql, [municipalities, from, to]);
  return rows.map((row) => ({
    municipality: row.municipality,
    entry: {
      ...row.fixed,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      ...(row.phone && { phone: row.phone }),
      ...(row.email && { email: row.email }),
      ...(row.mediator_language && { mediatorLanguage: row.mediator_language }),
      ...(row.reason && { reason: row.reason }),
      ...(row.words && { words: row.words }),
    },
  }));
}

const agendaSql = `
  SELECT a.municipality, a.starts_at, a.ends_at, c.phone, c.email,
         a.mediator_language, a.reason, a.words,
         jsonb_build_object('id', a.id, 'deskId', a.desk_id, 'mediatorId', a.mediator_id,
           'state', a.state, 'channel', a.channel, 'firstName', c.first_name,
           'language', a.language, 'forSomeoneElse', c.for_someone_else) AS fixed
    FROM scheduling.appointment a
    JOIN scheduling.contact c ON c.id = a.contact_id AND c.municipality = a.municipality
   WHERE a.municipality = ANY ($1)
     AND a.starts_at >= ($2::date::timestamp AT TIME ZONE 'Europe/Rome')
     AND a.starts_at < (($3::date + 1)::timestamp AT TIME ZONE 'Europe/Rome')
   ORDER BY a.starts_at, a.booked_at, a.id`;

export function readAgendaDesks(
  tx: Transaction,
  municipalities: readonly MunicipalityCode[],
  day: string,
): Promise<Agenda['desks']> {
  return tx.query(
    `SELECT d.id, d.name, t.slot_minutes AS "slotMinutes", t.seats
       FROM scheduling.desk d
       JOIN LATERAL (SELECT slot_minutes, seats FROM scheduling.timetable
                      WHERE desk_id = d.id AND municipality = d.municipality
                      ORDER BY valid @> $2::date DESC, lower(valid) DESC LIMIT 1) t ON true
      WHERE d.municipality = ANY ($1) ORDER BY d.name`,
    [municipalities, day],
  );
}

export function readMediators(
  tx: Transaction,
  ids: readonly string[],
): Promise<Agenda['mediators']> {
  return tx.query(
    'SELECT id, name, languages FROM scheduling.mediator WHERE id = ANY ($1) ORDER BY name',
    [[...new Set(ids)]],
  );
}
