import type { PublicLanguage } from '@one-stop-shop/shared/contracts';

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** A number of bytes as people say it: "12,4 MB". */
export function sizeInWords(bytes: number, language: PublicLanguage): string {
  const power = Math.max(1, Math.min(units.length, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power - 1] ?? 'kilobyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}
