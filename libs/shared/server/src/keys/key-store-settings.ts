import { municipalityCode } from '@one-stop-shop/shared/contracts';
import { z } from 'zod';

import type { KeyStoreSettings } from './key-store';

/** Compose hands on what is not set as nothing. */
const maybe = z
  .string()
  .optional()
  .transform((value) => value || undefined);

/** How the key store is set, for api, worker and the commands for keys. */
export const keyStoreSettings = {
  KEY_STORE: maybe,
  DATABASE_KEYS_URL: maybe.refine((url) => url === undefined || isAddress(url), 'is no address'),
  MUNICIPALITIES: z
    .string()
    .transform((list) => [...new Set(list.split(',').map((code) => code.trim()))])
    .pipe(z.array(municipalityCode).min(1)),
};

/** Of the key store's database or the product's, for the commands that compare their servers. */
export const databaseAddress = z.string().refine(isAddress, 'is no address');

/** What the driver can't read as one stands, with its password, in the error that it throws. */
function isAddress(url: string): boolean {
  return URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol);
}

interface Set {
  readonly KEY_STORE?: string | undefined;
  readonly DATABASE_KEYS_URL?: string | undefined;
  readonly MUNICIPALITIES: readonly string[];
}

/** Two stores would each lack what the other has. */
export function mustNameOneKeyStore(
  { KEY_STORE, DATABASE_KEYS_URL }: Omit<Set, 'MUNICIPALITIES'>,
  context: z.RefinementCtx,
): void {
  if (Boolean(KEY_STORE) !== Boolean(DATABASE_KEYS_URL)) return;
  context.addIssue({
    code: 'custom',
    path: ['KEY_STORE'],
    message: 'is to name the folder of the keys, or DATABASE_KEYS_URL their database, and not both',
  });
}

/** @param productUrl of the product's own database, where it is known */
export function keyStoreIn(
  { KEY_STORE, DATABASE_KEYS_URL, MUNICIPALITIES }: Set,
  productUrl: string | undefined,
): KeyStoreSettings {
  return DATABASE_KEYS_URL
    ? { databaseUrl: DATABASE_KEYS_URL, apartFrom: productUrl, municipalities: MUNICIPALITIES }
    : { folder: KEY_STORE ?? '', municipalities: MUNICIPALITIES };
}
