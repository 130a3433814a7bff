import { nameInCursor, pageCursor } from '@one-stop-shop/shared/contracts';
import { RequestInvalid } from '../problem/request-invalid';
import { pageAmong, placeIn } from './page';

const place = {
  parse: (held: unknown): [name: string, id: string] => {
    if (!Array.isArray(held) || held.length !== 2) throw new Error('no place');
    return [nameInCursor.parse(held[0]), nameInCursor.parse(held[1])];
  },
};
const id = '01900000-0000-7000-8000-00000000dead';
const rows = ['Ada', 'Bruno', 'Chiara'].map((name) => ({ name, id }));
const placeOf = (row: { name: string; id: string }) => [row.name, row.id] as const;
const written = (held: unknown) => Buffer.from(JSON.stringify(held)).toString('hex');

describe('a page', () => {
  it('ends where the next one begins', () => {
    const page = pageAmong(rows, 2, placeOf);
    expect(page.items.map(({ name }) => name)).toEqual(['Ada', 'Bruno']);
    expect(placeIn(String(page.next), place)).toEqual(['Bruno', id]);
  });

  it.each([3, 4])('of %i is the last of three rows', (limit) => {
    expect(pageAmong(rows, limit, placeOf)).toEqual({ items: rows, next: null });
    expect(pageAmong([], limit, placeOf)).toEqual({ items: [], next: null });
  });

  it('has a cursor that keeps the contract, however long a name is', () => {
    const longest = [{ name: '\u0a2a'.repeat(200), id }, ...rows];
    const { next } = pageAmong(longest, 1, placeOf);
    expect(pageCursor.parse(next)).toBe(next);
    expect(placeIn(String(next), place)).toEqual(['\u0a2a'.repeat(200), id]);
  });
});

describe('a cursor that no page of the list gave', () => {
  it.each([
    ['is no whole byte', 'A'],
    ['is no JSON', Buffer.from('not a place').toString('hex')],
    ['is of another list', written([id])],
    ['holds more than a place', written(['Ada', id, 'more'])],
    ['holds other types', written([1, 2])],
    ['holds what the database cannot compare', written(['\u0000', id])],
    ['holds half a sign', written(['\ud800', id])],
  ])('is refused with its code when it %s', (_, cursor) => {
    expect(() => placeIn(cursor, place)).toThrow(RequestInvalid);
    expect(() => placeIn(cursor, place)).toThrow('/after');
  });
});
