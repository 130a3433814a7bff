import { makeKeys } from '@one-stop-shop/shared/server';
import { readKeyStoreToFill } from './config';
import { keyCommand } from './key-command';

/**
 * Makes the keys of every municipality that is served and has none: `node make-keys.js`. Running it
 * again changes nothing; what is lost it does not make anew.
 */
await keyCommand(async (place, municipalities) => {
  for (const municipality of await makeKeys(place, municipalities))
    console.log(`Made the keys of municipality ${municipality} in ${place.name}.`);
}, readKeyStoreToFill);
