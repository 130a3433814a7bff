import type { SealFault } from '@one-stop-shop/oversight/contracts';
import type { Month } from './month';

/** Readings that were written by some transactions, as one sum. */
export interface SealedReadings {
  readonly readings: number;
  /** SHA-256 of the rows, hexadecimal. */
  readonly digest: string;
}

/** A link of the chain. Numbers of transactions are 64 bits wide, hence text. */
export interface Seal extends SealedReadings {
  /** 1, 2, 3 … without gaps, whatever the version. */
  readonly number: number;
  /**
   * 1 covers all months and the columns that lines had until November 2026. 2 covers every
   * column, and the lines of one month; what 1 had covered, 2 covers again.
   */
  readonly version: 1 | 2;
  /** Null in version 1. */
  readonly month: Month | null;
  /** The first transaction that it covers. */
  readonly from: string;
  /** The first transaction that it does not cover. */
  readonly before: string;
  readonly sealedAt: Date;
  /** SHA-256 of the seal before it and of all that this one says. */
  readonly chained: string;
}

/** What the next seal needs to know of the one before it. */
export type End = Pick<Seal, 'number' | 'version' | 'month' | 'from' | 'before' | 'chained'>;

/** What the first seal is chained to. */
export const beginning: End = {
  number: 0,
  version: 2,
  month: null,
  from: '0',
  before: '0',
  chained: '0'.repeat(64),
};

/** SHA-256 of a text, hexadecimal. */
export type Hash = (text: string) => string;

/** The transaction from which seals of the present version have still to cover. */
export function sealedBefore(last: End): string {
  return last.version === 1 ? beginning.before : last.before;
}

/** The seal as the next link after another. */
export function chainedTo(
  previous: Pick<Seal, 'number' | 'chained'>,
  sealed: Omit<Seal, 'number' | 'chained'>,
  sha256: Hash,
): Seal {
  const link = { ...sealed, number: previous.number + 1 };
  const text = [
    previous.chained,
    link.number,
    ...(link.version === 1 ? [] : [`version ${link.version}`, link.month]),
    link.from,
    link.before,
    link.readings,
    link.digest,
    link.sealedAt.toISOString(),
  ].join('\n');
  return { ...link, chained: sha256(text) };
}

/**
 * What is wrong with a seal, given the one before it and the readings as they are now; without
 * them, only whether it is the next link.
 */
export function faultOf(
  seal: Seal,
  previous: End,
  found: SealedReadings | undefined,
  sha256: Hash,
): SealFault | undefined {
  const { number, chained } = chainedTo(previous, seal, sha256);
  if (number !== seal.number || chained !== seal.chained || !coversOn(seal, previous)) {
    return 'chain-broken';
  }
  if (!found) return undefined;
  return found.readings === seal.readings && found.digest === seal.digest
    ? undefined
    : 'readings-changed';
}

/** No transaction lies between two seals; those that read in several months have one for each. */
function coversOn(seal: Seal, previous: End): boolean {
  if (seal.version === 1) {
    return seal.from === previous.before && (previous.version === 1 || previous.number === 0);
  }
  const ofTheSame = seal.from === previous.from && seal.before === previous.before;
  if (ofTheSame && previous.month !== null) return (seal.month ?? '') > previous.month;
  return seal.from === sealedBefore(previous);
}
