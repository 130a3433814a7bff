/**
 * Makes everything in `whole` inert that is not one of `kept`, nor around one of them.
 * @returns what gives it back
 */
export function makeInertAllBut(kept: readonly Element[], whole: Element): () => void {
  const made = behind(kept, whole).filter((element) => !element.inert);
  for (const element of made) element.inert = true;
  return () => {
    for (const element of made) element.inert = false;
  };
}

function behind(kept: readonly Element[], whole: Element): HTMLElement[] {
  return [...whole.children].flatMap((child) => {
    if (kept.includes(child)) return [];
    if (kept.some((one) => child.contains(one))) return behind(kept, child);
    return child instanceof HTMLElement ? [child] : [];
  });
}
