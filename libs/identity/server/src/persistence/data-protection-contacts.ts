import type { DataProtectionContact } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

/** All municipalities of the district by name, each with whom to tell. */
export function readContacts(tx: Transaction): Promise<DataProtectionContact[]> {
  return tx.query<DataProtectionContact>(
    `SELECT code AS municipality,
            CASE WHEN contact.email IS NOT NULL
                 THEN jsonb_build_object('name', contact.name, 'email', contact.email) END AS contact
       FROM identity.municipality
       LEFT JOIN identity.data_protection_contact contact ON contact.municipality = code
      ORDER BY identity.municipality.name`,
  );
}

export async function writeContact(
  tx: Transaction,
  municipality: MunicipalityCode,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO identity.data_protection_contact (municipality, name, email) VALUES ($1, $2, $3)
     ON CONFLICT (municipality) DO UPDATE SET name = excluded.name, email = excluded.email`,
    [municipality, name, email],
  );
}
