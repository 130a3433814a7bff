/**
 * The appointment after (1) or before (-1) the chosen one, in the order in which
 * the page shows them; without a chosen one, the first or the last.
 */
export function neighbourOf(
  lines: readonly HTMLElement[],
  chosenId: string | undefined,
  step: 1 | -1,
): HTMLElement | undefined {
  const chosen = lines.findIndex((line) => line.dataset['line'] === chosenId);
  if (chosen < 0) return lines.at(step > 0 ? 0 : -1);
  return lines[Math.min(Math.max(chosen + step, 0), lines.length - 1)];
}
