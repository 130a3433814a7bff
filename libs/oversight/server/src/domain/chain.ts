import type { SealFault } from '@one-stop-shop/oversight/contracts';

/** Readings that were written by some transactions, as one sum. */
export interface SealedReadings {
  readonly readings: number;
  /** SHA-256 of the rows, hexadecimal. */
  readonly digest: string;
}

/** A link of the chain. Numbers of transactions are 64 bits wide, hence text. */
export interface Seal extends SealedReadings {
  /** 1, 2, 3 … without gaps. */
  readonly number: number;
  /** The first transaction that it covers; where the seal before it ended. */
  readonly from: string;
  /** The first transaction that it does not cover. */
  readonly before: string;
  readonly sealedAt: Date;
  /** SHA-256 of the seal before it and of all that this one says. */
  readonly chained: string;
}

/** What the first seal is chained to, and the transaction from which it covers. */
export const beginning: Pick<Seal, 'number' | 'before' | 'chained'> = {
  number: 0,
  before: '0',
  chained: '0'.repeat(64),
};

/** SHA-256 of a text, hexadecimal. */
export type Hash = (text: string) => string;

/** The seal as the next link after another. */
export function chainedTo(
  previous: Pick<Seal, 'number' | 'before' | 'chained'>,
  sealed: Pick<Seal, 'before' | 'readings' | 'digest' | 'sealedAt'>,
  sha256: Hash,
): Seal {
  const link = { ...sealed, number: previous.number + 1, from: previous.before };
  const text = [
    previous.chained,
    link.number,
    link.from,
    link.before,
    link.readings,
    link.digest,
    link.sealedAt.toISOString(),
  ].join('\n');
  return { ...link, chained: sha256(text) };
}

/** What is wrong with a seal, given the one before it and the readings as they are now. */
export function faultOf(
  seal: Seal,
  previous: Pick<Seal, 'number' | 'before' | 'chained'>,
  found: SealedReadings,
  sha256: Hash,
): SealFault | undefined {
  const { number, from, chained } = chainedTo(previous, seal, sha256);
  if (number !== seal.number || from !== seal.from || chained !== seal.chained) {
    return 'chain-broken';
  }
  return found.readings === seal.readings && found.digest === seal.digest
    ? undefined
    : 'readings-changed';
}
