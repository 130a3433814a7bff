import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type KeepContacts as Kept,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  ContactRules,
  mustHold,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../../domain/problems';
import { reachOf, withoutTwins } from '../../domain/reach';
import { searchTokensOf } from '../../domain/search-tokens';
import { readContacts, replaceContacts } from '../../persistence/persons/contacts';
import { readFacts } from '../../persistence/persons/facts';
import { findPerson, takeTurn } from '../../persistence/persons/persons';
import { indexPerson } from '../../persistence/search/search-index';
import { setContactRules } from './contact-rules-of';
import { factsIn } from './facts-in';

/** How somebody is reached from now on, and how each number and address may be used. */
@Injectable()
export class KeepContacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
    private readonly rules: ContactRules,
  ) {}

  /** @throws PersonUnknown, RecordChangedSince, PhoneNotClear */
  async run(operator: OperatorScope, id: string, said: Kept): Promise<DoneAct> {
    mustHold(operator, casePermissions.registerPerson);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, id);
      if (!person) throw new PersonUnknown();
      await takeTurn(tx, person, said.shown);
      const key = await this.keys.of(person.municipality, personRecord(id));
      const facts = factsIn(await readFacts(tx, person, key));
      const language = facts.languages?.preferred;
      const now = withoutTwins(said.contacts.map((one) => reachOf(one, language)));
      const before = (await readContacts(tx, person, key)).map(
        ({ phone = null, email = null, use }) => ({ phone, email, use }),
      );
      const saying = { source: said.source, recordedBy: operator.operatorId };
      await replaceContacts(tx, person, key, now, saying);
      await setContactRules(tx, this.rules, person, { before, now });
      await indexPerson(tx, person, searchTokensOf(facts, now));
      return { learns: 'present' };
    });
  }
}
