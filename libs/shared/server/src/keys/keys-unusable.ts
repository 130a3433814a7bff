import type { HeldKeys } from './key-cabinet';

/** A municipality's part of the key store can't be used; says what is wrong and what to do. */
export class KeysUnusable extends Error {
  override readonly name = 'KeysUnusable';

  constructor(municipality: string, why: string) {
    super(`The keys of municipality ${municipality} can't be used: ${why}`);
    // Whoever started the program can put it right: no stack.
    this.stack = this.message;
  }
}

/** Of somebody who starts, where there is nothing of a municipality. */
export function noKeys(municipality: string): KeysUnusable {
  return new KeysUnusable(
    municipality,
    'it has none. Make them with `node make-keys.js`, or bring them back with `node recover-keys.js` if it had some',
  );
}

/** Of somebody who would write where there is something. */
export function isThere(municipality: string, where: string): KeysUnusable {
  return new KeysUnusable(
    municipality,
    `${where} is there. Put it elsewhere first: nothing is written over`,
  );
}

/** Of somebody who would write where something else is than what may be. */
export function mustHold(
  held: HeldKeys,
  over: HeldKeys,
  { municipality, where }: { readonly municipality: string; readonly where: string },
): void {
  if (held === 'kept') throw isThere(municipality, where);
  if (held === 'carried' && over !== 'carried') throw carriedAway(municipality);
}

export function carriedAway(municipality: string): KeysUnusable {
  return new KeysUnusable(
    municipality,
    'they were carried to another store with `node carry-keys.js`. Name that one in the settings',
  );
}
