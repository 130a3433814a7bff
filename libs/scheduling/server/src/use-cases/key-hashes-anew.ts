import { Injectable } from '@nestjs/common';
import {
  DerivedSecrets,
  UnitOfWork,
  workerScope,
  type Transaction,
} from '@one-stop-shop/shared/server';

/** So few that bookings and moves of the same rows never wait long. */
const slice = 200;

interface Stored {
  readonly id: string;
  readonly linkHash: string;
  readonly codeHash: string;
}

/**
 * Brings the hashes of links and codes into the present form: those that earlier versions
 * left plain, so that a copy of the database could be tried out, and those keyed with the
 * secret before the present one. A form of before opens nothing any more once that is done.
 */
@Injectable()
export class KeyHashesAnew {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: DerivedSecrets,
  ) {}

  /** @returns how many were made anew */
  async run(): Promise<number> {
    const municipalities = await this.unitOfWork.inTransaction(
      workerScope('service', 'key-hashes'),
      (tx) =>
        tx.query<{ code: string }>('SELECT DISTINCT municipality AS code FROM scheduling.desk'),
    );
    let made = 0;
    for (const { code } of municipalities) {
      for (let after: string | undefined = firstOfAll; after;) {
        const done = await this.keySlice(code, after);
        made += done.made;
        after = done.last;
      }
    }
    return made;
  }

  /** @returns the last id of a full slice; undefined behind the last one */
  private keySlice(
    municipality: string,
    after: string,
  ): Promise<{ readonly made: number; readonly last: string | undefined }> {
    const scope = workerScope('service', 'key-hashes', municipality);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      // What somebody is changing right now has its turn in the next round.
      const stored = await tx.query<Stored>(
        `SELECT id, link_hash AS "linkHash", code_hash AS "codeHash" FROM scheduling.appointment
          WHERE municipality = $1 AND id > $2 AND NOT starts_with(link_hash, $3)
          ORDER BY id LIMIT ${slice} FOR UPDATE SKIP LOCKED`,
        [municipality, after, this.secrets.mark],
      );
      let made = 0;
      for (const one of stored) made += (await this.key(tx, one)) ? 1 : 0;
      return { made, last: stored.length === slice ? stored.at(-1)?.id : undefined };
    });
  }

  private async key(tx: Transaction, { id, ...stored }: Stored): Promise<boolean> {
    const anew = this.secrets.keyedAnew(id, stored);
    if (!anew) return false;
    await tx.query(
      'UPDATE scheduling.appointment SET link_hash = $2, code_hash = $3 WHERE id = $1',
      [id, anew.linkHash, anew.codeHash],
    );
    return true;
  }
}

const firstOfAll = '00000000-0000-0000-0000-000000000000';
