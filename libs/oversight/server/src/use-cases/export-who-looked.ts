import { Injectable } from '@nestjs/common';
import { oversightPermissions, type ReadingsExportQuery } from '@one-stop-shop/oversight/contracts';
import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import {
  AddedFieldClasses,
  mustHold,
  SentenceReviews,
  speaker,
  UnitOfWork,
  type AccessScope,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { NothingRecorded } from '../domain/problems';
import { daysOfReadings, readingsOf } from '../persistence/readings-of-subject';
import { kindsOfSheet, SheetWords } from '../templates/sheet-words';
import { whoLookedSheet } from '../templates/who-looked-sheet';
import { whoLookedTable } from '../templates/who-looked-table';
import { MunicipalityNames } from './directory';
import { listed, recordListOfReadings } from './record-list-of-readings';
import { subjectsBehind, SubjectsOfPerson } from './subjects-of-person';

/** More than anybody reads: what is older is asked for. */
const mostOnPaper = 1_000;
const mostInTable = 10_000;

/** The whole list of who looked, to hand over to the person it is about. */
@Injectable()
export class ExportWhoLooked {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly municipalityNames: MunicipalityNames,
    private readonly subjects: SubjectsOfPerson,
    private readonly added: AddedFieldClasses,
    private readonly reviews: SentenceReviews,
  ) {}

  /** @throws NothingRecorded, for a foreign person as for none */
  run(
    scope: AccessScope,
    subject: string,
    { language, format }: Pick<ReadingsExportQuery, 'language' | 'format'>,
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
    const found = await daysOfReadings(
      tx,
      await subjectsBehind(tx, this.subjects, subject),
      mostOnPaper + 1,
    );
    if (found.length === 0) throw new NothingRecorded();
    await recordListOfReadings(tx, listed(found));
    return whoLookedSheet(await this.words(tx, language), {
      subject,
      days: found.slice(0, mostOnPaper),
      hasOlder: found.length > mostOnPaper,
      municipalities: await this.municipalityNames.all(tx),
      added: this.added,
      madeAt: tx.now,
    });
  }

  private async table(
    tx: Transaction<OperatorScope>,
    subject: string,
    language: PublicLanguage,
  ): Promise<string> {
    const found = await readingsOf(tx, await subjectsBehind(tx, this.subjects, subject), {
      most: mostInTable,
    });
    if (found.length === 0) throw new NothingRecorded();
    await recordListOfReadings(tx, found);
    const words = await this.words(tx, language);
    return whoLookedTable(words, found, await this.municipalityNames.all(tx), this.added);
  }

  private async words(tx: Transaction, language: PublicLanguage): Promise<SheetWords> {
    const reviews = await this.reviews.find(tx, [language], kindsOfSheet);
    return new SheetWords(speaker(reviews), language);
  }
}
