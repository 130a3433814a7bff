import type { Letter } from '../messages/letter';

/** The addresses as mail programs find them: up to the next space or tag. */
const addressesIn = (part: string): string[] => part.match(/https?:[^\s<"]+/g) ?? [];

/** Shows where, tells nobody anything, and opens nothing of ours. */
const isMap = (address: string): boolean => address.startsWith('https://www.openstreetmap.org/');

/**
 * Every address in the letter is this one, but for maps behind words; it opens, and stands alone
 * where it is read, or behind a button.
 */
export function expectOpens({ text, html }: Letter, url: string): void {
  expect(new Set(addressesIn(text))).toEqual(new Set([url]));
  expect(new Set(addressesIn(html).filter((one) => !isMap(one)))).toEqual(new Set([url]));
  // In the plain part the address is the whole line: no sign, no mark, no space beside it.
  const lines = text.split('\n').filter((line) => line.includes('http'));
  expect(new Set(lines)).toEqual(new Set([url]));
  const shown = html.split('\n').filter((line) => line.includes('http'));
  for (const line of shown) {
    const read = line.replace(/<[^>]*>/g, '');
    // Words of a button or a map are links from their first sign to their last.
    if (read !== url) expect(line).toMatch(/^(<p>)?<a href="[^"]+"[^>]*>[^<]+<\/a>(<br>|<\/p>)?$/);
    expect(read === url || !read.includes('http')).toBe(true);
    expect(line).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  }
}
