import { setUpScope, type UnitOfWork } from '@one-stop-shop/shared/server';
import { searchTokensOf } from '../../domain/search-tokens';
import { holdIndex, indexPerson, readIndexed } from '../../persistence/search/search-index';

/** How far somebody came who makes the index anew. */
export interface IndexProgress {
  /** Persons looked at since the beginning. */
  readonly looked: number;
  /** Of these, who was found by something else than is to be. */
  readonly mended: number;
  /** Id of the last one: from there it goes on. */
  readonly last: string;
}

/** So few that whoever registers somebody meanwhile waits some milliseconds. */
const slice = 200;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/**
 * Makes the index of names, numbers and tax codes anew, after the rules changed by which they are
 * compared. Services go on; what is right already is not written.
 */
export class RebuildSearchIndex {
  /** @param owner unit of work of the owner of the tables, who alone sees everybody */
  constructor(private readonly owner: UnitOfWork) {}

  /** @param after id of the last person whom an earlier run looked at */
  async *run(after = beforeAll): AsyncGenerator<IndexProgress> {
    let progress: IndexProgress = { looked: 0, mended: 0, last: after };
    for (let isMore = true; isMore;) {
      const { looked, mended, last } = progress;
      const next = await this.mendSlice(last);
      isMore = next.looked === slice;
      if (next.looked === 0) return;
      progress = { ...next, looked: looked + next.looked, mended: mended + next.mended };
      yield progress;
    }
  }

  private mendSlice(after: string): Promise<IndexProgress> {
    return this.owner.inTransaction(setUpScope('rebuild-search-index'), async (tx) => {
      await holdIndex(tx);
      const persons = await readIndexed(tx, after, slice);
      let mended = 0;
      for (const { facts, phones, tokens, ...person } of persons) {
        const wanted = searchTokensOf(
          facts,
          phones.map((phone) => ({ phone })),
        );
        if (isSame(wanted, tokens)) continue;
        await indexPerson(tx, person, wanted);
        mended += 1;
      }
      return { looked: persons.length, mended, last: persons.at(-1)?.id ?? after };
    });
  }
}

function isSame(wanted: readonly string[], kept: readonly string[]): boolean {
  const there = new Set(kept);
  return wanted.length === there.size && wanted.every((token) => there.has(token));
}
