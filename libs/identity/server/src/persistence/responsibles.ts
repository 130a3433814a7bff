import type { Responsible } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

export interface NamedResponsible {
  readonly name: string;
  readonly email: string;
}

/** All municipalities of the district by name, each with who decides for it. */
export function readResponsibles(tx: Transaction): Promise<Responsible[]> {
  return tx.query<Responsible>(
    `SELECT code AS municipality,
            CASE WHEN responsible.email IS NOT NULL THEN jsonb_build_object(
              'name', responsible.name, 'email', responsible.email) END AS responsible
       FROM identity.municipality
       LEFT JOIN identity.responsible ON responsible.municipality = code
      ORDER BY identity.municipality.name`,
  );
}

export async function findResponsible(
  tx: Transaction,
  municipality: MunicipalityCode,
): Promise<NamedResponsible | undefined> {
  const [found] = await tx.query<NamedResponsible>(
    'SELECT name, email FROM identity.responsible WHERE municipality = $1',
    [municipality],
  );
  return found;
}

export async function writeResponsible(
  tx: Transaction,
  municipality: MunicipalityCode,
  { name, email }: NamedResponsible,
  namedAt = tx.now,
): Promise<void> {
  await tx.query(
    `INSERT INTO identity.responsible (municipality, name, email, named_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (municipality) DO UPDATE
       SET name = excluded.name, email = excluded.email, named_at = excluded.named_at`,
    [municipality, name, email, namedAt],
  );
}

/** Whether anybody works here under an address, or is responsible somewhere. */
export async function isResponsible(tx: Transaction, email: string): Promise<boolean> {
  const [found] = await tx.query<{ named: boolean }>(
    'SELECT EXISTS (SELECT FROM identity.responsible WHERE email = $1) AS named',
    [email],
  );
  return found?.named ?? false;
}
