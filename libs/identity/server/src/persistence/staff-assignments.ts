import {
  rolesThatReceive,
  type Authorisation,
  type OperatorRole,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { authorisationColumns, authorisationValues } from './authorisations';

export interface GivenRole {
  readonly role: OperatorRole;
  readonly municipalities: readonly MunicipalityCode[];
  /** YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string | null;
  readonly authorisation?: Authorisation | null;
}

/** Gives the role in all of the municipalities; false when one has it on one of the days. */
export async function assign(
  tx: Transaction,
  operatorId: string,
  { role, municipalities, from, to, authorisation = null }: GivenRole,
): Promise<boolean> {
  const written = await tx.execute(
    `INSERT INTO identity.assignment
       (operator_id, municipality, role, valid_from, valid_to, ${authorisationColumns})
     SELECT $1, municipality, $3, $4, $5, $6, $7, $8, $9 FROM unnest($2::text[]) AS municipality
     ON CONFLICT DO NOTHING`,
    [operatorId, municipalities, role, from, to, ...authorisationValues(authorisation)],
  );
  return written === municipalities.length;
}

/** A role of before ends where the same role begins with the authorisation it lacked. */
export async function makeWay(
  tx: Transaction,
  operatorId: string,
  { role, municipalities, from, to }: GivenRole,
): Promise<void> {
  await tx.query(
    `UPDATE identity.assignment
        SET valid_to = CASE WHEN valid_from < $4::date THEN $4::date - 1 ELSE valid_to END,
            withdrawn_at = CASE WHEN valid_from >= $4::date THEN $6::timestamptz END
      WHERE operator_id = $1 AND role = $2 AND municipality = ANY ($3)
        AND withdrawn_at IS NULL AND authorised_by IS NULL
        AND daterange(valid_from, valid_to, '[]') && daterange($4, $5, '[]')`,
    [operatorId, role, municipalities, from, to, tx.now],
  );
}

/** Which work is meant; left out, it is all of somebody's. */
export interface Work {
  readonly role?: OperatorRole;
  readonly municipalities?: readonly MunicipalityCode[];
}

export interface EndedWork {
  readonly role: OperatorRole;
  readonly municipality: MunicipalityCode;
}

/** Ends work of today and later in this moment. @returns what ended */
export function endWork(
  tx: Transaction,
  operatorId: string,
  work: Work = {},
): Promise<EndedWork[]> {
  return tx.query<EndedWork>(
    `WITH ended AS (
       UPDATE identity.assignment SET withdrawn_at = $2
        WHERE ${meant} AND (valid_to IS NULL OR valid_to >= $5::date)
       RETURNING role, municipality
     ) SELECT DISTINCT role, municipality FROM ended ORDER BY role, municipality`,
    [operatorId, tx.now, work.role ?? null, work.municipalities ?? null, dayOf(tx.now)],
  );
}

/** Ends work after a day; what would begin later never begins. @returns what ends */
export async function endWorkAfter(
  tx: Transaction,
  operatorId: string,
  lastDay: string,
  work: Work,
): Promise<EndedWork[]> {
  return tx.query<EndedWork>(
    `WITH ended AS (
       UPDATE identity.assignment
          SET valid_to = CASE WHEN valid_from <= $5::date THEN $5::date ELSE valid_to END,
              withdrawn_at = CASE WHEN valid_from > $5::date THEN $2::timestamptz END
        WHERE ${meant} AND (valid_to IS NULL OR valid_to > $5::date)
       RETURNING role, municipality
     ) SELECT DISTINCT role, municipality FROM ended ORDER BY role, municipality`,
    [operatorId, tx.now, work.role ?? null, work.municipalities ?? null, lastDay],
  );
}

const meant = `operator_id = $1 AND withdrawn_at IS NULL AND ($3::text IS NULL OR role = $3)
          AND ($4::text[] IS NULL OR municipality = ANY ($4))`;

/**
 * Whether somebody else who can sign in administers the district from a day on, for at least as
 * long as the one who goes would have. Changes of administrators wait for each other, so that
 * two can't remove one another, at once or on the same later day.
 * @param from the first day without them
 */
export async function isAdministeredWithout(
  tx: Transaction,
  operatorId: string,
  from: string,
): Promise<boolean> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('identity.administrators'))`);
  const [others] = await tx.query<{ exist: boolean }>(
    `SELECT EXISTS (
       SELECT 1 FROM identity.assignment
         JOIN identity.operator ON operator.id = operator_id AND joined_at IS NOT NULL
        WHERE role = 'district_administrator' AND operator_id <> $1 AND withdrawn_at IS NULL
          AND valid_from <= $2::date
          AND coalesce(valid_to, 'infinity') >= (
                SELECT greatest($2::date, max(coalesce(theirs.valid_to, 'infinity')))
                  FROM identity.assignment theirs
                 WHERE theirs.operator_id = $1 AND theirs.role = 'district_administrator'
                   AND theirs.withdrawn_at IS NULL)) AS exist`,
    [operatorId, from],
  );
  return others?.exist ?? false;
}

/** A municipality in which somebody receives people, today or later; undefined when there is none. */
export async function municipalityOfReception(
  tx: Transaction,
  operatorId: string,
): Promise<MunicipalityCode | undefined> {
  const [found] = await tx.query<{ municipality: MunicipalityCode }>(
    `SELECT municipality FROM identity.assignment
      WHERE operator_id = $1 AND role = ANY ($4) AND (withdrawn_at IS NULL OR withdrawn_at > $2)
        AND (valid_to IS NULL OR valid_to >= $3::date)
      ORDER BY valid_from, municipality LIMIT 1`,
    [operatorId, tx.now, dayOf(tx.now), rolesThatReceive],
  );
  return found?.municipality;
}
