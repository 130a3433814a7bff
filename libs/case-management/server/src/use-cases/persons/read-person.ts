import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  encounterClass,
  identityClass,
  notesClass,
  personSubject,
  residenceClass,
  type Person,
} from '@one-stop-shop/case-management/contracts';
import type { FieldClass } from '@one-stop-shop/shared/contracts';
import {
  mustHold,
  recordReading,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../../domain/problems';
import { findPerson } from '../../persistence/persons/persons';
import { AllOfPerson } from './all-of-person';

/** All that is known of somebody, as far as who asks may see it; recorded as read. */
@Injectable()
export class ReadPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly all: AllOfPerson,
  ) {}

  /** @throws PersonUnknown */
  async run(operator: OperatorScope, id: string): Promise<Person> {
    mustHold(operator, casePermissions.seeGivenPersons);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, id);
      if (!person) throw new PersonUnknown();
      await recordReading(tx, {
        municipality: person.municipality,
        kind: personSubject,
        subjects: [id],
        fieldClasses: classesFor(operator),
      });
      return this.all.read(tx, person);
    });
  }
}

function classesFor(operator: OperatorScope): FieldClass[] {
  const notes = operator.permissions.has(casePermissions.readNotes) ? [notesClass] : [];
  return ['contact', 'visit', identityClass, encounterClass, residenceClass, ...notes];
}
