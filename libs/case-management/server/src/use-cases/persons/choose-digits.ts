import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type ChooseDigits as Chosen,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  DerivedSecrets,
  mustHold,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { isGuessable } from '../../domain/guessable-digits';
import { DigitsGuessable, PersonUnknown } from '../../domain/problems';
import { readContacts } from '../../persistence/persons/contacts';
import { readFacts } from '../../persistence/persons/facts';
import { writeDigits } from '../../persistence/persons/own-page-digits';
import { findPerson } from '../../persistence/persons/persons';
import { factsIn } from './facts-in';

/** Somebody at the counter chooses the four digits of their own page, or others. */
@Injectable()
export class ChooseDigits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
    private readonly secrets: DerivedSecrets,
  ) {}

  /** @throws PersonUnknown, DigitsGuessable */
  async run(operator: OperatorScope, id: string, { digits }: Chosen): Promise<DoneAct> {
    mustHold(operator, casePermissions.registerPerson);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, id);
      if (!person) throw new PersonUnknown();
      const key = await this.keys.of(person.municipality, personRecord(id));
      const { birth } = factsIn(await readFacts(tx, person, key));
      const contacts = await readContacts(tx, person, key);
      const phones = contacts.flatMap(({ phone }) => phone ?? []);
      if (isGuessable(digits, { birth, phones })) throw new DigitsGuessable();
      // With whose they are, so that the same digits look like nobody else's.
      const hash = this.secrets.keyed(`own page\n${id}\n${digits}`);
      await writeDigits(tx, person, hash, operator.operatorId);
      return { learns: 'present' };
    });
  }
}
