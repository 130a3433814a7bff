import { Injectable } from '@nestjs/common';
import { oversightPermissions, type ReadingsExportQuery } from '@one-stop-shop/oversight/contracts';
import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import {
  mustHold,
  UnitOfWork,
  type AccessScope,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { NothingRecorded } from '../domain/problems';
import { daysOfReadings, readingsOf } from '../persistence/readings-of-subject';
import { whoLookedSheet } from '../templates/who-looked-sheet';
import { whoLookedTable } from '../templates/who-looked-table';
import { MunicipalityNames } from './directory';
import { recordListOfReadings } from './record-list-of-readings';

/** More than anybody reads: what is older is asked for. */
const mostOnPaper = 1_000;
const mostInTable = 10_000;

/** The whole list of who looked, to hand over to the person it is about. */
@Injectable()
export class ExportWhoLooked {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly municipalityNames: MunicipalityNames,
  ) {}

  /** @throws NothingRecorded, for a foreign person as for none */
  run(
    scope: AccessScope,
    subject: string,
    { language, format }: ReadingsExportQuery,
  ): Promise<string> {
    mustHold(scope, oversightPermissions.seeWhoLooked);
    const asking = { ...scope, purpose: 'who-looked' as const };
    return this.unitOfWork.inTransaction(asking, (tx) =>
      format === 'csv' ? this.table(tx, subject, language) : this.sheet(tx, subject, language),
    );
  }

  private async sheet(
    tx: Transaction<OperatorScope>,
    subject: string,
    language: PublicLanguage,
  ): Promise<string> {
    const found = await daysOfReadings(tx, subject, mostOnPaper + 1);
    await recordShown(tx, subject, found);
    return whoLookedSheet(language, {
      subject,
      days: found.slice(0, mostOnPaper),
      hasOlder: found.length > mostOnPaper,
      municipalities: await this.municipalityNames.all(tx),
      madeAt: tx.now,
    });
  }

  private async table(
    tx: Transaction<OperatorScope>,
    subject: string,
    language: PublicLanguage,
  ): Promise<string> {
    const found = await readingsOf(tx, subject, { most: mostInTable });
    await recordShown(tx, subject, found);
    return whoLookedTable(language, found, await this.municipalityNames.all(tx));
  }
}

async function recordShown(
  tx: Transaction,
  subject: string,
  rows: readonly { readonly municipality: string }[],
): Promise<void> {
  if (rows.length === 0) throw new NothingRecorded();
  await recordListOfReadings(
    tx,
    rows.map(({ municipality }) => ({ municipality, subject })),
  );
}
