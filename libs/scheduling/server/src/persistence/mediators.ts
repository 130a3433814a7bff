import type { Absence, ManagedMediator } from '@one-stop-shop/scheduling/contracts';
import type { MunicipalityCode, ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';

export interface DescribedMediator {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly ServiceLanguage[];
}

/** Name and languages as the account has them; whom the desks know already stays as they are. */
export async function writeMediator(tx: Transaction, mediator: DescribedMediator): Promise<void> {
  await tx.query(
    `INSERT INTO scheduling.mediator (id, name, languages) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    // Italian is spoken at every desk, also by who names no language.
    [mediator.id, mediator.name, mediator.languages.length > 0 ? mediator.languages : ['it']],
  );
}

/** They are brought up to date for whom the desks know already. */
export async function rewriteMediator(tx: Transaction, mediator: DescribedMediator): Promise<void> {
  await tx.query('UPDATE scheduling.mediator SET name = $2, languages = $3 WHERE id = $1', [
    mediator.id,
    mediator.name,
    mediator.languages,
  ]);
}

/** Municipalities where a mediator has a shift on some day from the first to the last. */
export async function municipalitiesOfShifts(
  tx: Transaction,
  mediatorId: string,
  firstDay: LocalDay,
  lastDay: LocalDay | null,
): Promise<MunicipalityCode[]> {
  const rows = await tx.query<{ municipality: MunicipalityCode }>(
    `SELECT DISTINCT municipality FROM scheduling.shift
      WHERE mediator_id = $1 AND valid && daterange($2, $3, '[]') ORDER BY municipality`,
    [mediatorId, firstDay, lastDay],
  );
  return rows.map(({ municipality }) => municipality);
}

/** Mediators with shifts or absences, from today on, in the municipalities of the scope. */
export function readPlannedMediators(
  tx: Transaction,
  today: LocalDay,
): Promise<Omit<ManagedMediator, 'municipalities' | 'professions' | 'receivedAs'>[]> {
  return tx.query(
    `SELECT m.id, m.name, m.languages, coalesce(s.shifts, '[]') AS shifts,
            coalesce(a.absences, '[]') AS absences
       FROM scheduling.mediator m
       LEFT JOIN (
         SELECT mediator_id, jsonb_agg(jsonb_build_object(
                  'id', id, 'municipality', municipality, 'deskId', desk_id, 'weekday', weekday,
                  'practices', practices, 'from', to_char(starts, 'HH24:MI'), 'until', to_char(ends, 'HH24:MI'),
                  'validFrom', lower(valid), 'validUntil', upper(valid) - 1)
                  ORDER BY weekday, starts, lower(valid), id) AS shifts
           FROM scheduling.shift
          WHERE municipality = ANY ($1) AND (upper(valid) IS NULL OR upper(valid) > $2::date)
          GROUP BY mediator_id) s ON s.mediator_id = m.id
       LEFT JOIN (
         SELECT mediator_id, jsonb_agg(absence ORDER BY absence->>'firstDay') AS absences
           FROM (${absencesSql}) AS each GROUP BY mediator_id) a ON a.mediator_id = m.id
      WHERE s.mediator_id IS NOT NULL OR a.mediator_id IS NOT NULL ORDER BY m.name, m.id`,
    [tx.scope.municipalities, today],
  );
}

const absencesSql = `
  SELECT mediator_id, jsonb_build_object('id', id, 'firstDay', first_day, 'lastDay', last_day,
           'hours', CASE WHEN starts IS NOT NULL THEN jsonb_build_object(
             'from', to_char(starts, 'HH24:MI'), 'until', to_char(ends, 'HH24:MI')) END,
           'municipalities', jsonb_agg(municipality ORDER BY municipality)) AS absence
    FROM scheduling.absence WHERE municipality = ANY ($1) AND last_day >= $2
   GROUP BY id, mediator_id, first_day, last_day, starts, ends`;

/** The absences of one mediator from a day on, where they count in the municipalities of the scope. */
export async function readAbsencesOf(
  tx: Transaction,
  mediatorId: string,
  from: LocalDay,
): Promise<Absence[]> {
  const rows = await tx.query<{ absence: Absence }>(
    `SELECT absence FROM (${absencesSql}) AS each WHERE mediator_id = $3
      ORDER BY absence->>'firstDay'`,
    [tx.scope.municipalities, from, mediatorId],
  );
  return rows.map(({ absence }) => absence);
}
