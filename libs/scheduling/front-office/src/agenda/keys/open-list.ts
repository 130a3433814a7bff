/** Whether this field shows its list of choices: some browsers tell the page its keys too. */
export function isOpenList(field: EventTarget | null): boolean {
  try {
    return field instanceof Element && field.matches('select:open');
  } catch {
    // A browser too old for the selector: it keeps those keys to itself.
    return false;
  }
}
