import { tidiedSigns } from '@one-stop-shop/shared/contracts';

/**
 * The eight characters of a code however they were typed: in groups, with dashes, in
 * small letters, with an O for a zero. Undefined if they can't be a code.
 */
export function readCode(typed: string): string | undefined {
  const code = tidiedSigns(typed)
    .toUpperCase()
    .replace(/[\s.-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  // Crockford's base 32 has no U.
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : undefined;
}
