import type { Letter } from '../messages/letter';

/** The addresses as mail programs find them: up to the next space or tag. */
const addressesIn = (part: string): string[] => part.match(/https?:[^\s<"]+/g) ?? [];

/** Every address in the letter is this one, opens, and stands alone where it is read. */
export function expectOpens({ text, html }: Letter, url: string): void {
  expect(new Set(addressesIn(text))).toEqual(new Set([url]));
  expect(new Set(addressesIn(html))).toEqual(new Set([url]));
  // In the plain part the address is the whole line: no sign, no mark, no space beside it.
  const lines = text.split('\n').filter((line) => line.includes('http'));
  expect(new Set(lines)).toEqual(new Set([url]));
  const shown = html.split('\n').filter((line) => line.includes('http'));
  for (const line of shown) {
    expect(line.replace(/<[^>]*>/g, '')).toBe(url);
    expect(line).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  }
}
