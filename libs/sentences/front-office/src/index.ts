/** Loaded by the area of staff that is visited, never by the phone of who books. */
export const sentencesPages = async () => (await import('./context')).sentencesPages();
