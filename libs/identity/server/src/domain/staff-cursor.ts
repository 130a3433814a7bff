import { RequestInvalid } from '@one-stop-shop/shared/server';
import * as z from 'zod';

const place = z.tuple([z.string().max(200), z.uuid()]);

/** Where a page of names ends, as one word for the next request; nothing of it is checked for meaning. */
export function cursorAfter({ name, id }: { name: string; id: string }): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

/** Throws {@link RequestInvalid} for a word that is none of ours. */
export function placeAfter(cursor: string): { name: string; id: string } {
  try {
    const [name, id] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { name, id };
  } catch {
    throw new RequestInvalid([{ pointer: '/after', code: 'invalid_format' }]);
  }
}
