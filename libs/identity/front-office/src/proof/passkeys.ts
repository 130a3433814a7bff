import type {
  PasskeyCreation,
  PasskeyMade,
  PasskeyRequest,
  PasskeyUsed,
} from '@one-stop-shop/identity/contracts';
import { Mishap } from '@one-stop-shop/shared/front-office';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Whether this browser knows passkeys at all: old ones don't, nor do pages without TLS. */
export function knowsPasskeys(): boolean {
  return typeof globalThis.PublicKeyCredential === 'function';
}

/** Asks the person for a signature by one of their passkeys. Throws {@link Mishap}. */
export async function askForPasskey(request: PasskeyRequest): Promise<PasskeyUsed> {
  const { startAuthentication } = await webauthn();
  const optionsJSON = request as PublicKeyCredentialRequestOptionsJSON;
  const used = await startAuthentication({ optionsJSON }).catch(rethrow);
  return { ...used, clientExtensionResults: { ...used.clientExtensionResults } };
}

/** Makes a passkey with the person. Throws {@link Mishap}. */
export async function makePasskey(creation: PasskeyCreation): Promise<PasskeyMade> {
  const { startRegistration } = await webauthn();
  const optionsJSON = creation as PublicKeyCredentialCreationOptionsJSON;
  const made = await startRegistration({ optionsJSON }).catch(rethrow);
  return { ...made, clientExtensionResults: { ...made.clientExtensionResults } };
}

// Only who uses a passkey downloads what it takes.
function webauthn(): Promise<typeof import('@simplewebauthn/browser')> {
  return import('@simplewebauthn/browser');
}

function rethrow(reason: unknown): never {
  const name = reason instanceof Error ? reason.name : '';
  // Browsers don't tell a refusal by the person from a passkey that isn't on the device.
  if (name === 'NotAllowedError' || name === 'AbortError')
    throw new Mishap('proof.passkey.stopped');
  if (name === 'InvalidStateError') throw new Mishap('proof.passkey.already');
  throw new Mishap('proof.passkey.failed');
}
