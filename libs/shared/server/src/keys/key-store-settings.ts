import { municipalityCode } from '@one-stop-shop/shared/contracts';
import { z } from 'zod';

import type { KeyStoreSettings } from './key-store';

/** How the key store is set, for api, worker and the commands for keys. */
export const keyStoreSettings = {
  KEY_STORE: z.string().min(1),
  MUNICIPALITIES: z
    .string()
    .transform((list) => [...new Set(list.split(',').map((code) => code.trim()))])
    .pipe(z.array(municipalityCode).min(1)),
};

interface Set {
  readonly KEY_STORE: string;
  readonly MUNICIPALITIES: readonly string[];
}

export function keyStoreIn({ KEY_STORE, MUNICIPALITIES }: Set): KeyStoreSettings {
  return { folder: KEY_STORE, municipalities: MUNICIPALITIES };
}
