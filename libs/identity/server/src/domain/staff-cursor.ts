import { RequestInvalid } from '@one-stop-shop/shared/domain';
import * as z from 'zod';

// Names hold no controls, and the database could not even compare some of them.
const name = z
  .string()
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);
const place = z.tuple([name, z.uuid()]);

/** Where a page of names ends, as one word for the next request; nothing of it is checked for meaning. */
export function cursorAfter({ name, id }: { name: string; id: string }): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

/** Throws {@link RequestInvalid} for a word that is none of ours. */
export function placeAfter(cursor: string): { name: string; id: string } {
  try {
    const [after, id] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { name: after, id };
  } catch {
    throw new RequestInvalid([{ pointer: '/after', code: 'invalid_format' }]);
  }
}
