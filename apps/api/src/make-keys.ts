import { makeKeys } from '@one-stop-shop/shared/server';
import { readKeyStore } from './config';

/**
 * Makes the keys of every municipality that is served and has none: `node make-keys.js`. Running it
 * again changes nothing; what is lost it does not make anew.
 */
const keyStore = readKeyStore();
for (const municipality of makeKeys(keyStore))
  console.log(`Made the keys of municipality ${municipality} in ${keyStore.folder}.`);
