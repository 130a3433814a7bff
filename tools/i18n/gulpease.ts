/**
 * Gulpease index of Italian texts (GULP, Università La Sapienza, 1988): 0 is hardest,
 * 100 and more easiest. Labels of one to three words don't count: by themselves they
 * would make any page look easy.
 */
export function readability(texts: readonly string[]): number {
  const plain = texts
    .map((text) => text.replace(/\{+\s*\w+\s*\}+/g, ' '))
    .filter((text) => text.split(/\s+/).filter(hasWords).length > 3);
  const sentences = sum(plain, (text) => text.split(/[.!?…:]+/).filter(hasWords).length);
  const words = sum(plain, (text) => text.split(/\s+/).filter(hasWords).length);
  const letters = sum(plain, (text) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length);
  return words === 0 ? 100 : 89 + (300 * sentences - 10 * letters) / words;
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function sum(texts: readonly string[], count: (text: string) => number): number {
  return texts.reduce((total, text) => total + count(text), 0);
}
