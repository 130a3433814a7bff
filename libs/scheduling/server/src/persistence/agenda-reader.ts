import {
  asListed,
  type Agenda,
  type AgendaEntry,
  type MediatorAgenda,
  type Practice,
} from '@one-stop-shop/scheduling/contracts';
import type { MunicipalityCode, ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import { entriesToRead } from '../domain/agenda-length';
import { lackingLanguage } from '../domain/appointment';
import { learnsSql } from './learns';

/** An entry with the municipality whose desk may be asked who read it. */
export interface AgendaRow extends Stamp {
  readonly municipality: MunicipalityCode;
  /** Whether who reads may see the person; if not, the entry says nothing about them. */
  readonly isPersonShown: boolean;
  readonly entry: Omit<AgendaEntry, 'reminder' | 'learns'>;
  /** How the person would learn of what the desk changes. */
  readonly learns: AgendaEntry['learns'];
}

/** Which state of which appointment: the id and a word that changes with every change. */
export interface Stamp {
  readonly id: string;
  readonly startsAt: string;
  readonly stamp: string;
}

/** Days, both included, and whose appointments. */
export interface AgendaWish {
  readonly municipalities: readonly MunicipalityCode[];
  readonly from: string;
  readonly to: string;
  /** Of one mediator or practitioner; left out for those of all. */
  readonly receiver?: string;
}

interface Columns {
  stamp: string;
  municipality: MunicipalityCode;
  shown: boolean;
  starts_at: Date;
  ends_at: Date;
  phone: string | null;
  email: string | null;
  mediator_id: string | null;
  practitioner_id: string | null;
  practice: Practice | null;
  reads_words: boolean;
  mediator_language: ServiceLanguage | null;
  spoken: ServiceLanguage[];
  reason: AgendaEntry['reason'] | null;
  has_words: boolean;
  learns: AgendaEntry['learns'];
  fixed: Pick<
    AgendaEntry,
    'id' | 'deskId' | 'state' | 'kind' | 'channel' | 'firstName' | 'language' | 'forSomeoneElse'
  >;
}

/** The appointments of some days in one statement. */
export async function readAgendaEntries(tx: Transaction, wish: AgendaWish): Promise<AgendaRow[]> {
  const rows = await tx.query<Columns>(...statementOf(wish, columnsOfEntries));
  return rows.map(asRow);
}

function asRow(row: Columns): AgendaRow {
  const { fixed, mediator_language: mediatorLanguage } = row;
  const lacks = lackingLanguage({ ...fixed, mediatorLanguage }, row.spoken);
  return {
    id: fixed.id,
    startsAt: row.starts_at.toISOString(),
    stamp: row.stamp,
    municipality: row.municipality,
    isPersonShown: row.shown,
    learns: row.learns,
    entry: {
      ...fixed,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      ...(row.phone && { phone: row.phone }),
      ...(row.email && { email: row.email }),
      ...(row.mediator_id && { mediatorId: row.mediator_id }),
      ...(row.practitioner_id && { practitionerId: row.practitioner_id }),
      ...(row.practice && { practice: asListed(row.practice, row.reads_words) }),
      ...(mediatorLanguage && { mediatorLanguage }),
      ...(lacks && { lacks }),
      ...(row.reason && { reason: row.reason }),
      ...(row.has_words && { hasWords: true as const }),
    },
  };
}

/** Of the same appointments ids, moments and stamps only: nobody's data. */
export async function readAgendaStamps(tx: Transaction, wish: AgendaWish): Promise<Stamp[]> {
  const rows = await tx.query<{ id: string; starts_at: Date; stamp: string }>(
    ...statementOf(wish, `a.id, a.starts_at, ${stampSql}`),
  );
  return rows.map(({ id, starts_at, stamp }) => ({
    id,
    startsAt: starts_at.toISOString(),
    stamp,
  }));
}

// The transaction that wrote a row last; PostgreSQL keeps it in every row. Who receives and
// learns a language changes what their visits lack.
const stampSql = `concat_ws(' ', a.xmin, c.xmin, m.xmin, p.xmin) AS stamp`;

const readsWords = `(SELECT platform.may('scheduling.read-words'))`;

// What somebody said of themselves goes with their name: policies hide rows, not columns.
const columnsOfEntries = `
  a.municipality, a.starts_at, a.ends_at, c.phone, c.email, c.id IS NOT NULL AS shown,
  a.mediator_language, CASE WHEN c.id IS NOT NULL THEN a.reason END AS reason,
  c.id IS NOT NULL AND coalesce(a.words_month, a.words) IS NOT NULL
    AND ${readsWords} AS has_words, ${readsWords} AS reads_words, ${stampSql},
  a.mediator_id, a.practitioner_id, CASE WHEN c.id IS NOT NULL THEN a.practice END AS practice,
  coalesce(m.languages, '{}') || coalesce(p.languages, '{}') AS spoken,
  jsonb_build_object('id', a.id, 'deskId', a.desk_id, 'state', a.state, 'kind', a.kind, 'channel', a.channel, 'firstName', c.first_name,
    'language', a.language, 'forSomeoneElse', c.for_someone_else) AS fixed,
  ${learnsSql} AS learns`;

function statementOf(
  { municipalities, from, to, receiver }: AgendaWish,
  columns: string,
): [sql: string, values: unknown[]] {
  const sql = `SELECT ${columns} FROM scheduling.appointment a
    ${receiver ? 'LEFT ' : ''}JOIN scheduling.contact c ON c.id = a.contact_id AND c.municipality = a.municipality
    LEFT JOIN scheduling.mediator m ON m.id = a.mediator_id
    LEFT JOIN scheduling.mediator p ON p.id = a.practitioner_id
   WHERE a.municipality = ANY ($1)
     ${receiver ? 'AND $5 IN (a.mediator_id, a.practitioner_id)' : ''}
     AND a.starts_at >= ($2::date::timestamp AT TIME ZONE 'Europe/Rome')
     AND a.starts_at < (($3::date + 1)::timestamp AT TIME ZONE 'Europe/Rome')
   ORDER BY a.starts_at, a.booked_at, a.id LIMIT $4`;
  const most = entriesToRead({ from, to });
  return [sql, [municipalities, from, to, most, ...(receiver ? [receiver] : [])]];
}

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

/** Where the desks are and how to reach them on a day. */
export function readDeskPlaces(
  tx: Transaction,
  ids: readonly string[],
  day: string,
): Promise<MediatorAgenda['desks']> {
  return tx.query(
    `SELECT d.id, d.municipality, d.name, t.address, t.phone
       FROM scheduling.desk d
       JOIN LATERAL (SELECT address, phone FROM scheduling.timetable
                      WHERE desk_id = d.id AND municipality = d.municipality
                      ORDER BY valid @> $2::date DESC, lower(valid) DESC LIMIT 1) t ON true
      WHERE d.id = ANY ($1) ORDER BY d.name`,
    [[...new Set(ids)], day],
  );
}
