import { Injectable } from '@nestjs/common';
import {
  DerivedSecrets,
  UnitOfWork,
  workerScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { oneKeeperAtATime } from '../persistence/one-keeper-at-a-time';

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
      await oneKeeperAtATime(tx, municipality);
      // What somebody is changing right now has its turn in the next round.
      const stored = await tx.query<Stored>(
        `SELECT id, link_hash AS "linkHash", code_hash AS "codeHash" FROM scheduling.appointment
          WHERE municipality = $1 AND id > $2 AND NOT starts_with(link_hash, $3)
          ORDER BY id LIMIT ${slice} FOR UPDATE SKIP LOCKED`,
        [municipality, after, this.secrets.mark],
      );
      const made = stored.flatMap(({ id, ...hashes }) => {
        const anew = this.secrets.keyedAnew(id, hashes);
        return anew ? [{ id, ...anew }] : [];
      });
      if (made.length > 0) await write(tx, municipality, made);
      return {
        made: made.length,
        last: stored.length === slice ? stored.at(-1)?.id : undefined,
      };
    });
  }
}

/** In one statement: planned once for a slice, as thousands may be due after an upgrade. */
async function write(
  tx: Transaction,
  municipality: string,
  made: readonly Stored[],
): Promise<void> {
  await tx.query(
    `UPDATE scheduling.appointment a SET link_hash = made.link_hash, code_hash = made.code_hash
       FROM unnest($2::uuid[], $3::text[], $4::text[]) AS made (id, link_hash, code_hash)
      WHERE a.municipality = $1 AND a.id = made.id`,
    [
      municipality,
      made.map(({ id }) => id),
      made.map(({ linkHash }) => linkHash),
      made.map(({ codeHash }) => codeHash),
    ],
  );
}

const firstOfAll = '00000000-0000-0000-0000-000000000000';
