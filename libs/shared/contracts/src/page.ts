import * as z from 'zod';

/** Most items on one page of any list. */
export const mostPerPage = 100;

/**
 * Where a page ended: what it gives as `next` asks for the one after it as `after`. Only the list
 * that made it can read it.
 */
export const pageCursor = z
  .string()
  .max(2000)
  // Digits: addresses have no room for a name, not even one that somebody makes up.
  .regex(/^(?:[0-9a-f]{2}){20,}$/)
  .meta({
    id: 'PageCursor',
    description: '`next` of the page before; opaque',
    example: '5b2230313961623564322d376132632d376333652d396435352d306432663363346235613639225d',
  });

/**
 * A name in a cursor, whose bound leaves room for it in any script. Names hold no controls, and
 * the database could not even compare some.
 */
export const nameInCursor = z
  .string()
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);

/** What a list may be asked in its address: from where on, and for how many. */
export const pageInAddress = {
  after: pageCursor.optional(),
  limit: z.coerce.number().int().min(1).max(mostPerPage).default(50),
};

/**
 * The same in a body. A list in the order of names is asked so: its cursors hold one, and
 * addresses end up in logs and histories.
 */
export const pageInBody = {
  after: pageCursor.optional(),
  limit: z.int().min(1).max(mostPerPage).default(50),
};

/** A page of any list; `next` is null on the last. */
export function pageOf<Item extends z.ZodType>(
  item: Item,
): z.ZodObject<{ items: z.ZodArray<Item>; next: z.ZodNullable<typeof pageCursor> }> {
  return z.object({ items: z.array(item).max(mostPerPage), next: pageCursor.nullable() });
}

/** As {@link pageOf} says it, whatever the items are. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
