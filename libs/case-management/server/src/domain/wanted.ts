import { asToken } from './search-tokens';
import { probesOf, termsOf, type SearchTerm } from './search/search-terms';

/** A stretch of the index to look at; `whole` is what would meet it best. */
interface TokenRange {
  /** Position of its term, so that two looks for one thing count once. */
  readonly term: number;
  readonly from: string;
  readonly below: string;
  readonly whole: string;
}

/** What somebody typed, as all that it may mean. */
export interface Wanted {
  readonly isEmpty: boolean;
  /** Names, for the order in which found ones are shown. */
  readonly terms: readonly SearchTerm[];
  readonly ranges: readonly TokenRange[];
  /** Of these terms a match is sure: last digits of a phone, a tax code. */
  readonly sure: readonly number[];
  /** What was typed, where it can be a code on paper. */
  readonly code?: string;
}

export function readWanted(typed: string): Wanted {
  const terms = termsOf(typed);
  const names = probesOf(terms).map(({ term, kind, from, below, whole }) => ({
    term,
    from: asToken[kind](from),
    below: asToken[kind](below),
    whole: asToken[kind](whole),
  }));
  const digits = terms.flatMap(({ digits: last }, term) =>
    last === undefined ? [] : [beginningWith(term, asToken.phone(last))],
  );
  const taxCode = taxCodeIn(typed);
  const papers = taxCode ? [beginningWith(terms.length, asToken.taxCode(taxCode))] : [];
  return {
    isEmpty: typed.trim() === '',
    terms,
    ranges: [...names, ...digits, ...papers],
    sure: [...digits, ...papers].map(({ term }) => term),
    ...(/^\s*[0-9a-z]{4}[\s-]?[0-9a-z]{4}\s*$/i.test(typed) && { code: typed }),
  };
}

// Its first six signs are letters and tell a surname and a name; eleven digits are a provisional one.
function taxCodeIn(typed: string): string | undefined {
  const written = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  return /^[a-z]{6}\d[a-z0-9]{0,9}$/.test(written) || /^\d{11}$/.test(written)
    ? written
    : undefined;
}

function beginningWith(term: number, from: string): TokenRange {
  const last = from.length - 1;
  const below = from.slice(0, last) + String.fromCharCode(from.charCodeAt(last) + 1);
  return { term, from, below, whole: from };
}
