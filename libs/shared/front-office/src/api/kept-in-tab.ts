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

/**
 * Whether this page goes on where the same person was: reloaded by hand, or by a phone short
 * of memory. Who came by the back button or by an address may be the next person.
 */
export function isReload(): boolean {
  if ('wasDiscarded' in document && document.wasDiscarded === true) return true;
  // Where a browser doesn't tell, what is kept expires by itself.
  const [arrival] = performance.getEntriesByType?.('navigation') ?? [];
  const type = arrival && 'type' in arrival ? arrival.type : 'reload';
  return type === 'reload';
}
