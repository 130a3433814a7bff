import { latinDigits, tidiedText } from './tidied-text';

/**
 * An email address as mail servers take it: the host of a national domain in its ASCII form
 * (münchen.de is xn--mnchen-3ya.de, RFC 5890), without what contacts and keyboards put around.
 * What cannot be one comes back tidied, and is refused by its pattern.
 */
export function tidiedEmail(text: string): string {
  const address = tidiedText(text.normalize('NFKC'))
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/^<(.*)>$/u, '$1')
    .replace(/^mailto:/iu, '')
    .replace(/[。｡۔]/gu, '.')
    .replace(/ ?@ ?/u, '@')
    .replace(/[\s.,;]+$/u, '');
  const at = address.lastIndexOf('@');
  if (at < 0) return plainly(address);
  return plainly(address.slice(0, at + 1) + asciiHost(plainly(address.slice(at + 1))));
}

/** Digits of the keyboard's script belong to an address only where its letters do. */
function plainly(text: string): string {
  const inLatinDigits = latinDigits(text);
  return isAscii(inLatinDigits) ? inLatinDigits : text;
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

/** What is in ASCII stays as it was written. */
function asciiHost(host: string): string {
  if (isAscii(host) || !/^[\u200D\u200C\p{L}\p{M}\p{N}.-]+$/u.test(host)) return host;
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return host;
  }
}

/**
 * Letters of any script before the @ (RFC 6531), a host in ASCII after it. A quoted or
 * commented address is none that people have.
 */
export const emailPattern =
  /^(?!\.)(?!.*\.\.)[\p{L}\p{M}\p{N}_'+.-]*[\p{L}\p{M}\p{N}_+-]@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]{2,59})$/u;
