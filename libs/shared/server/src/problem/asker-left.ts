/** Nobody waits for the answer any more: the work stops, and what it wrote is taken back. */
export class AskerLeft extends Error {}
