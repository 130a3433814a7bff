import { rotateKeys } from '@one-stop-shop/shared/server';
import { keyCommand } from './key-command';

/**
 * Gives every municipality that is served a new key, while services go on: `node rotate-keys.js`. It
 * works where the keys lie, so no service has to be told. Stopped in the middle, it is run again.
 */
await keyCommand(async (place, municipalities) => {
  for (const municipality of municipalities) {
    const version = await rotateKeys(place, municipality);
    console.log(
      `Municipality ${municipality} has version ${version} of its key. Print its sheet (recovery-sheet.js), copy the keys (copy-keys.js), then destroy the sheet and the copy of before.`,
    );
  }
});
