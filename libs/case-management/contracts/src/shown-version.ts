import * as z from 'zod';

/** The version of something that the page of whoever acts shows: of two who act at once one is told. */
export const shownVersion = z.int().min(0).max(1_000_000);
