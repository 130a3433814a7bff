import { writeFileSync } from 'node:fs';

import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { split } from 'shamir-secret-sharing';

import type { Clock } from '../clock/clock';
import { qrRows } from '../papers/qr-rows';
import type { Typesetter } from '../papers/typesetter';
import type { KeyPlace } from './key-cabinet';
import { KeysUnusable } from './keys-unusable';
import { MunicipalityKeys } from './municipality-keys';
import { fingerprintOf, written } from './recovery-share';
import { recoverySheetTemplate } from './recovery-sheet-template';
import type { WrappingKey, WrappingKeys } from './wrapping-keys';

const envelopes = 3;
/** So many of them make the key; fewer tell nothing of it. */
const enough = 2;

interface Printing {
  readonly typesetter: Typesetter;
  readonly clock: Clock;
}

/**
 * Prints the present key of a municipality as three pages, for three envelopes: once, since whoever
 * could print it again later would not need them.
 * @param to a file that is not there yet
 * @throws KeysUnusable when it was printed already, or a rotation was left unfinished
 */
export async function printRecoverySheet(
  place: KeyPlace,
  municipality: MunicipalityCode,
  to: string,
  { typesetter, clock }: Printing,
): Promise<void> {
  (await MunicipalityKeys.open(place, municipality)).close();
  const cabinet = await place.open(municipality);
  try {
    const due = mustBeDue(await cabinet.wrapping());
    const pdf = await typesetSheet(due, municipality, { typesetter, clock });
    await cabinet.change({ wrappedOtherwise: 0 }, ({ wrapping }) => {
      if (mustBeDue(wrapping).version !== due.version)
        throw new KeysUnusable(
          municipality,
          'its key was rotated meanwhile; print the sheet again',
        );
      writeFileSync(to, pdf, { mode: 0o600, flag: 'wx', flush: true });
      return { wrapping: wrapping.withPrintedSheet(clock.now()), result: undefined };
    });
  } finally {
    cabinet.close();
  }
}

async function typesetSheet(
  { version, key }: WrappingKey,
  municipality: MunicipalityCode,
  { typesetter, clock }: Printing,
): Promise<Uint8Array> {
  const secret = new Uint8Array(Buffer.from(key, 'base64'));
  const shares = await split(secret, envelopes, enough);
  const about = { municipality, version, fingerprint: fingerprintOf(secret) };
  return typesetter.typeset({
    template: recoverySheetTemplate,
    data: {
      title: `Foglio di recupero delle chiavi, comune ${municipality}`,
      language: 'it',
      ...about,
      printed: new Intl.DateTimeFormat('it', { dateStyle: 'long', timeZone: 'Europe/Rome' }).format(
        clock.now(),
      ),
      pages: shares.map((share) => {
        const groups = written({ ...about, share });
        return { groups, qr: qrRows(groups.join('')) };
      }),
    },
    standard: 'kept',
    madeAt: clock.now(),
  });
}

function mustBeDue({ municipality, keys, present }: WrappingKeys) {
  if (keys.length > 1)
    throw new KeysUnusable(
      municipality,
      'a rotation was left unfinished. End it with `node rotate-keys.js`, then print the sheet',
    );
  if (present.sheetPrintedAt)
    throw new KeysUnusable(
      municipality,
      `the sheet of version ${present.version} of its key was printed on ${present.sheetPrintedAt}. If it was lost, \`node rotate-keys.js\` makes a new key, and then a new sheet`,
    );
  return present;
}
