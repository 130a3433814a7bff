import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { ContactRule } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { minutesOf, wallHours } from '../domain/wall-minutes';

/** A phone or an address as the rows know it. */
export interface KeyedReach {
  readonly key: string;
  readonly sealed: Buffer;
}

/** What a municipality says from now on. It answers nothing: whoever says it may not know what stood there. */
export async function addRule(
  tx: Transaction,
  municipality: MunicipalityCode,
  { key, sealed }: KeyedReach,
  rule: ContactRule | undefined,
  saidIn: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO notifications.contact_rule
       (municipality, reach_key, reach_sealed, may_write, hours_from, hours_to, shared, set_at, said_in)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      municipality,
      key,
      sealed,
      rule?.write ?? null,
      rule?.hours ? minutesOf(rule.hours.from) : null,
      rule?.hours ? minutesOf(rule.hours.to) : null,
      rule?.shared ?? false,
      tx.now,
      saidIn,
    ],
  );
}

interface Said {
  readonly saidIn: string;
  readonly key: string;
  readonly write: ContactRule['write'] | null;
  readonly hoursFrom: number | null;
  readonly hoursTo: number | null;
  readonly shared: boolean;
}

/** A rule that a record says, undefined where it was taken back, and the key under which it stands. */
export interface SaidRule {
  readonly saidIn: string;
  readonly key: string;
  readonly rule: ContactRule | undefined;
}

/** All that was said under these keys in the district, the newest first. */
export async function rulesUnder(tx: Transaction, keys: readonly string[]): Promise<SaidRule[]> {
  if (keys.length === 0) return [];
  const said = await tx.query<Said>(
    `SELECT said_in AS "saidIn", reach_key AS key, may_write AS write, hours_from AS "hoursFrom",
            hours_to AS "hoursTo", shared
       FROM notifications.contact_rule WHERE reach_key = ANY ($1)
      ORDER BY set_at DESC, id DESC`,
    [keys],
  );
  return said.map(({ saidIn, key, write, hoursFrom, hoursTo, shared }) => ({
    saidIn,
    key,
    rule: write
      ? {
          ...{ write, shared },
          ...(hoursFrom !== null && hoursTo !== null && { hours: wallHours(hoursFrom, hoursTo) }),
        }
      : undefined,
  }));
}
