/** Reads what this tab keeps until it is closed; undefined where storage is refused or broken. */
export function readKept<Thing>(name: string): Thing | undefined {
  try {
    const kept = sessionStorage.getItem(name);
    return kept ? (JSON.parse(kept) as Thing) : undefined;
  } catch {
    return undefined;
  }
}

export function writeKept(name: string, thing: unknown): void {
  try {
    if (thing === undefined) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(thing));
  } catch {
    // Then a reload starts anew: a pity, not a fault.
  }
}
