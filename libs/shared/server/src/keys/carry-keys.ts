import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

import type { KeptWhole, KeyPlace } from './key-cabinet';
import { isThere } from './keys-unusable';
import { MunicipalityKeys } from './municipality-keys';

/**
 * Carries the keys of a municipality from one place to another, while no service is running. Nothing
 * stays where they were, which would still open what is destroyed later. Stopped in the middle they are
 * in one place or in both, or are left behind in part; the next run ends it.
 * @returns whether there was something to carry
 * @throws KeysUnusable; where there are other keys already nothing is written over
 */
export async function carryKeys(
  from: KeyPlace,
  to: KeyPlace,
  municipality: MunicipalityCode,
): Promise<boolean> {
  const isThereAlready =
    (await from.held(municipality)) !== 'kept' && (await to.held(municipality)) === 'kept';
  if (isThereAlready) (await MunicipalityKeys.open(to, municipality)).close();
  else await handOver(from, to, municipality);
  await from.forgetCarried(municipality);
  return !isThereAlready;
}

async function handOver(
  from: KeyPlace,
  to: KeyPlace,
  municipality: MunicipalityCode,
): Promise<void> {
  (await MunicipalityKeys.open(from, municipality)).close();
  const cabinet = await from.open(municipality);
  try {
    await cabinet.handOver(async (all) => {
      if ((await to.held(municipality)) === 'kept') await mustBeTheSame(to, municipality, all);
      else await to.fill(municipality, all, 'carried');
      (await MunicipalityKeys.open(to, municipality)).close();
    });
  } finally {
    cabinet.close();
  }
}

async function mustBeTheSame(
  place: KeyPlace,
  municipality: MunicipalityCode,
  all: KeptWhole,
): Promise<void> {
  const cabinet = await place.open(municipality);
  try {
    if (written(await cabinet.whole()) !== written(all)) throw isThere(municipality, place.name);
  } finally {
    cabinet.close();
  }
}

function written({ wrapping, present, records }: KeptWhole): string {
  const rows = records.map(({ record, wrapped, version }) => [
    ...[record, version],
    wrapped && Buffer.from(wrapped).toString('base64'),
  ]);
  return JSON.stringify([wrapping.municipality, wrapping.keys, present, rows]);
}
