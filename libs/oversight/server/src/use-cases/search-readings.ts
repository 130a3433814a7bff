import { Injectable } from '@nestjs/common';
import {
  oversightPermissions,
  type KnownReader,
  type ReadingsQuery,
  type RecordedReadings,
} from '@one-stop-shop/oversight/contracts';
import { instantOf, placeIn, plusDays } from '@one-stop-shop/shared/domain';
import { mustHold, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { pageOfReadings, readingPlace } from '../domain/reading-place';
import { knownReaders, searchReadings } from '../persistence/search-readings';
import { ReaderNames } from './directory';
import { recordListOfReadings } from './record-list-of-readings';

/** Administrators look into how data are read; they learn who read, never what. */
@Injectable()
export class SearchReadings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly names: ReaderNames,
  ) {}

  /** @throws RequestInvalid for an `after` that no page gave */
  run(scope: AccessScope, query: ReadingsQuery): Promise<RecordedReadings> {
    mustHold(scope, oversightPermissions.searchReadings);
    const after = query.after ? placeIn(query.after, readingPlace) : undefined;
    const asking = { ...scope, purpose: 'oversight' as const };
    return this.unitOfWork.inTransaction(asking, async (tx) => {
      const found = await searchReadings(tx, {
        municipalities: scope.municipalities.filter(
          (code) => !query.municipality || code === query.municipality,
        ),
        reader: query.reader,
        purpose: query.purpose,
        subject: query.subject,
        from: instantOf(query.from, '00:00'),
        before: instantOf(plusDays(query.to, 1), '00:00'),
        after,
        most: query.limit + 1,
      });
      const { items: rows, next } = pageOfReadings(found, query.limit);
      await recordListOfReadings(tx, rows);
      const names = await this.names.of(tx, rows.map(({ reader }) => reader).filter(isAccount));
      return {
        items: rows.map(({ at, ...row }) => {
          const readerName = names.get(row.reader);
          return { at: at.toISOString(), ...row, ...(readerName && { readerName }) };
        }),
        next,
      };
    });
  }

  /** The accounts that have read anything, by name; one without a name is shown by its id. */
  listReaders(scope: AccessScope): Promise<KnownReader[]> {
    mustHold(scope, oversightPermissions.searchReadings);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const ids = (await knownReaders(tx)).filter(isAccount);
      const names = await this.names.of(tx, ids);
      return ids
        .map((id) => ({ id, name: names.get(id) ?? id }))
        .sort((one, other) => one.name.localeCompare(other.name, 'it'));
    });
  }
}

/** Visitors and the service read without an account. */
function isAccount(reader: string): boolean {
  return /^[0-9a-f-]{36}$/.test(reader);
}
