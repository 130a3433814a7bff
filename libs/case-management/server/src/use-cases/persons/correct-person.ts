import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type CorrectPerson as Corrected,
  type PersonFacts,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  mustHold,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { labelOf } from '../../domain/person-label';
import { PersonUnknown } from '../../domain/problems';
import { birthYearOf, knownBirth } from '../../domain/said-of-birth';
import { searchTokensOf } from '../../domain/search-tokens';
import { readContacts } from '../../persistence/persons/contacts';
import { readFacts, writeFacts } from '../../persistence/persons/facts';
import { PersonEntity } from '../../persistence/persons/person.entity';
import { findPerson, takeTurn } from '../../persistence/persons/persons';
import { indexPerson } from '../../persistence/search/search-index';
import { factsIn } from './facts-in';

/** What is known of somebody is said anew; what was said before stays readable. */
@Injectable()
export class CorrectPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
  ) {}

  /** @throws PersonUnknown, RecordChangedSince, NoSuchDay, BirthOutOfRange */
  async run(operator: OperatorScope, id: string, said: Corrected): Promise<DoneAct> {
    mustHold(operator, casePermissions.registerPerson);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, id);
      if (!person) throw new PersonUnknown();
      knownBirth(said.facts.birth, tx.now);
      await takeTurn(tx, person, said.shown);
      const key = await this.keys.of(person.municipality, personRecord(id));
      const saying = { source: said.source, recordedBy: operator.operatorId };
      await writeFacts(tx, person, key, said, saying);
      const facts: PersonFacts = factsIn(await readFacts(tx, person, key));
      const contacts = await readContacts(tx, person, key);
      await tx.repository(PersonEntity).update(
        { id },
        {
          ...labelOf(facts),
          birthYear: birthYearOf(facts.birth),
          language: facts.languages?.preferred ?? null,
        },
      );
      const phones = contacts.map(({ phone = null }) => ({ phone }));
      await indexPerson(tx, person, searchTokensOf(facts, phones));
      return { learns: 'present' };
    });
  }
}
