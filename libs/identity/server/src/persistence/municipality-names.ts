import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

/** How the municipalities of the district are called. */
export async function municipalityNames(
  tx: Transaction,
): Promise<ReadonlyMap<MunicipalityCode, string>> {
  const found = await tx.query<{ code: MunicipalityCode; name: string }>(
    'SELECT code, name FROM identity.municipality',
  );
  return new Map(found.map(({ code, name }) => [code, name]));
}
