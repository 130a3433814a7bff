import type { Choice } from '@one-stop-shop/shared/front-office/staff';

/** Those of whose words each begins with, or holds, what was typed; the chosen one stays among them. */
export function titlesFound(
  all: readonly Choice[],
  typed: string,
  chosen: string,
): readonly Choice[] {
  const parts = plain(typed).split(/\s+/).filter(Boolean);
  return all.filter(({ value, words = '' }) => {
    const title = plain(words);
    return value === chosen || parts.every((part) => title.includes(part));
  });
}

/** Without marks and capitals, as people type. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
