import { KeysUnusable, ShareMistyped, type KeyStoreSettings } from '@one-stop-shop/shared/server';
import { readKeyStore } from './config';

/** Runs a command for keys; what whoever gave it can put right it says, and ends with 1. */
export async function keyCommand(
  work: (keyStore: KeyStoreSettings) => Promise<void> | void,
): Promise<void> {
  try {
    await work(readKeyStore());
  } catch (error) {
    if (!(error instanceof KeysUnusable || error instanceof ShareMistyped)) throw error;
    process.exitCode = 1;
    console.error(error.message);
  }
}
