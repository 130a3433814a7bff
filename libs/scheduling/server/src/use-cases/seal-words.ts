import { Injectable } from '@nestjs/common';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import {
  RecordKeys,
  UnitOfWork,
  workerScope,
  type RecurringWork,
} from '@one-stop-shop/shared/server';
import { wordsKeptSince } from '../domain/words-kept';
import { holdPlainWords, wordsAtOnce, writeSealedWords } from '../persistence/words-of-visits';
import { sealWords } from './sealed-words';

/**
 * Seals the words that earlier versions wrote plainly: when a worker starts, and every hour, since one of
 * before may still write while a new version comes in.
 */
@Injectable()
export class SealWords implements RecurringWork {
  readonly recurrence = {
    name: 'seal-words',
    purpose: 'service',
    rhythm: { everySeconds: 60 * 60, alsoAtStart: true },
  } as const;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
  ) {}

  async run(): Promise<boolean> {
    let more = false;
    for (const municipality of this.keys.municipalities)
      more = (await this.sealSome(municipality)) || more;
    return more;
  }

  private sealSome(municipality: MunicipalityCode): Promise<boolean> {
    const scope = workerScope('service', this.recurrence.name, municipality);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const plain = await holdPlainWords(tx, municipality, wordsKeptSince(tx.now));
      const sealed = [];
      for (const { id, startsAt, words } of plain) {
        const made = await sealWords(this.keys, { id, municipality, startsAt }, words);
        sealed.push({ id, ...made });
      }
      await writeSealedWords(tx, municipality, sealed);
      return plain.length === wordsAtOnce;
    });
  }
}
