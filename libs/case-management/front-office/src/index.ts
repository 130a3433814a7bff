/** Loaded by the area of staff that is visited, never by the phone of who books. */
export const casePages = async () => (await import('./context')).casePages();
