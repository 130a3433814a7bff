/**
 * Up and down from a search field through what it found, and back into it; Enter in the field opens
 * the first. @param lines links in the order in which they stand
 * @returns where to go on; undefined when the key is no business of the list
 */
export function lineAfter(
  key: string,
  at: Element | null,
  field: HTMLElement | null,
  lines: readonly HTMLElement[],
): HTMLElement | undefined {
  const here = lines.findIndex((line) => line === at);
  if (key === 'ArrowDown') return lines[Math.min(here + 1, lines.length - 1)];
  if (key === 'ArrowUp' && here >= 0) return lines[here - 1] ?? field ?? undefined;
  return undefined;
}
