import type { PersonFacts } from '@one-stop-shop/case-management/contracts';
import type { Reach } from './reach';
import { tokensOfName, type NameToken } from './search/name-tokens';

/**
 * How something stands in the index: a letter for its kind and what is compared, so that equality and
 * prefix ranges find it. Numbers stand backwards, for people know the last digits.
 */
export const asToken = {
  word: (token: string): string => `w:${token}`,
  sound: (token: string): string => `s:${token}`,
  phone: (digits: string): string => `p:${[...digits].reverse().join('')}`,
  taxCode: (code: string): string => `t:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`,
};

const mostTokens = 240;

/** Everything by which somebody is found. */
export function searchTokensOf(
  { names = [], called, taxCode }: PersonFacts,
  reaches: readonly Pick<Reach, 'phone'>[],
): string[] {
  const written = names.flatMap(({ given, family, latin }) => [given, family, latin]);
  const tokens = [
    ...[...written, called].flatMap((name) => (name ? nameTokens(name) : [])),
    ...(taxCode ? [asToken.taxCode(taxCode)] : []),
    ...reaches.flatMap(({ phone }) => (phone ? [asToken.phone(phone.replace(/\D/g, ''))] : [])),
  ];
  return [...new Set(tokens)].slice(0, mostTokens);
}

/** Of a name as somebody gave it: what is asked for at the counter. */
export function nameTokens(name: string): string[] {
  return tokensOfName(name).map(({ kind, token }: NameToken) => asToken[kind](token));
}

/** Somebody who met a look into the index: which terms, and all tokens of theirs. */
export interface FoundTokens {
  readonly id: string;
  readonly terms: readonly number[];
  readonly tokens: readonly string[];
}

/** Of tokens as they stand in the index, those of names. */
export function namesIn(tokens: readonly string[]): NameToken[] {
  return tokens.flatMap((token) => {
    const kind = token.startsWith('w:') ? 'word' : token.startsWith('s:') ? 'sound' : undefined;
    return kind ? [{ kind, token: token.slice(2) } as const] : [];
  });
}
