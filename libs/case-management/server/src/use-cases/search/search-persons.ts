import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  identityClass,
  mostFound,
  personSubject,
  type FoundPersons,
} from '@one-stop-shop/case-management/contracts';
import {
  mustHold,
  recordReading,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { readWanted, type Wanted } from '../../domain/wanted';
import { lineOf } from '../../persistence/persons/person-line';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { findByTokens, findPersons, recentPersons } from '../../persistence/search/search-persons';
import { findTie } from '../../persistence/recognition/ties';
import { VisitFacts } from '../recognition/visit-facts';

/** Somebody is looked for by what was heard or read. Everybody shown is audited. */
@Injectable()
export class SearchPersons {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: VisitFacts,
  ) {}

  async run(operator: OperatorScope, typed: string): Promise<FoundPersons> {
    mustHold(operator, casePermissions.seeGivenPersons);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const persons = await this.find(tx, readWanted(typed));
      const shown = persons.slice(0, mostFound);
      for (const [municipality, there] of Map.groupBy(shown, (one) => one.municipality)) {
        await recordReading(tx, {
          municipality,
          kind: personSubject,
          subjects: there.map(({ id }) => id),
          fieldClasses: [identityClass],
        });
      }
      return { found: shown.map(lineOf), more: persons.length > mostFound };
    });
  }

  private async find(tx: Transaction, wanted: Wanted): Promise<PersonEntity[]> {
    if (wanted.isEmpty) return recentPersons(tx, mostFound + 1);
    const [byToken, byCode] = await Promise.all([
      findByTokens(tx, wanted, mostFound + 1),
      wanted.code ? this.withCode(tx, wanted.code) : [],
    ]);
    return [...new Map([...byCode, ...byToken].map((one) => [one.id, one])).values()];
  }

  private async withCode(tx: Transaction, code: string): Promise<PersonEntity[]> {
    const visit = await this.visits.byCode(tx, code);
    const tied = visit && (await findTie(tx, visit));
    return tied ? findPersons(tx, [tied.personId]) : [];
  }
}
