/**
 * A sentence before its places are filled, as it can be read in a list: `…` stands for each, and a number
 * has the form that it has for most.
 */
export function spokenPattern(pattern: string): string {
  return pattern
    .replace(/\{\w+, plural,.*?other \{([^{}]*)\}\}/gs, (_, other: string) =>
      other.replaceAll('#', '…'),
    )
    .replace(/\{\w+\}/g, '…');
}
