import {
  KeyDatabaseRefused,
  KeysUnusable,
  openKeyPlace,
  ShareMistyped,
  type KeyPlace,
} from '@one-stop-shop/shared/server';
import { readKeyStore } from './config';

/** Runs a command for the keys in the one store that is set. */
export async function keyCommand(
  work: (place: KeyPlace, municipalities: readonly string[]) => Promise<void>,
  read = readKeyStore,
): Promise<void> {
  await sayingWhatIsWrong(async () => {
    const settings = read();
    const place = await openKeyPlace(settings);
    try {
      await work(place, settings.municipalities);
    } finally {
      await place.close();
    }
  });
}

/** What whoever gave the command can put right it says, and ends with 1. */
export async function sayingWhatIsWrong(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const known = [KeysUnusable, KeyDatabaseRefused, ShareMistyped];
    if (!(error instanceof Error) || !known.some((one) => error instanceof one)) throw error;
    process.exitCode = 1;
    console.error(error.message);
  }
}
