import { Injectable } from '@nestjs/common';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import {
  monthOfWords,
  RecordKeys,
  UnitOfWork,
  workerScope,
  wordsOfMonth,
  type RecurringWork,
} from '@one-stop-shop/shared/server';
import { wordsKeptSince } from '../domain/words-kept';
import { forgetWordsBefore, readMonthsOfWords } from '../persistence/words-of-visits';

/** Months that are looked through for keys to destroy: a worker may have rested for long. */
const monthsBack = 36;

/**
 * Forgets what people wrote thirty days after their visit, and then the key of a month, thirty days
 * after its last visit: what copies of the database still hold opens no more.
 */
@Injectable()
export class PurgeWords implements RecurringWork {
  readonly recurrence = {
    name: 'purge-words',
    purpose: 'service',
    rhythm: { dailyAt: '03:50' },
  } as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
  ) {}

  async run(): Promise<boolean> {
    let more = false;
    for (const municipality of this.keys.municipalities)
      more = (await this.forget(municipality)) || more;
    return more;
  }

  private async forget(municipality: MunicipalityCode): Promise<boolean> {
    const scope = workerScope('service', this.recurrence.name, municipality);
    const { more, inUse, over } = await this.unitOfWork.inTransaction(scope, async (tx) => ({
      more: await forgetWordsBefore(tx, municipality, wordsKeptSince(tx.now)),
      // Of a visit that was moved into a later month too.
      inUse: await readMonthsOfWords(tx, municipality),
      over: monthsBefore(monthOfWords(wordsKeptSince(tx.now))),
    }));
    // Once that is committed: nobody books for a month that is over.
    const unused = over.filter((month) => !inUse.includes(month)).map(wordsOfMonth);
    const made = await this.keys.several(municipality, unused);
    for (const record of made.keys()) await this.keys.destroy(municipality, record);
    await this.keys.forgetDestroyed(municipality);
    return more;
  }
}

/** @param month `2026-11`, itself not among them */
function monthsBefore(month: string): readonly string[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Array.from({ length: monthsBack }, (_, back) =>
    new Date(Date.UTC(year, number - 2 - back, 1)).toISOString().slice(0, 7),
  );
}
