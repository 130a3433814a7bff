/**
 * Keeps a time, a code, a phone number or an address together and left to right
 * inside a sentence of any script (Unicode isolates, for words that go through a
 * catalogue; in templates use `<bdi dir="ltr">`).
 */
export function leftToRight(text: string): string {
  return `\u2066${text}\u2069`;
}
