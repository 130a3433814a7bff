import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  encounterClass,
  identityClass,
  notesClass,
  residenceClass,
  type Person,
} from '@one-stop-shop/case-management/contracts';
import { identityPermissions } from '@one-stop-shop/identity/contracts';
import {
  mustHold,
  readInEmergency,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../../domain/problems';
import { findPerson } from '../../persistence/persons/persons';
import { AllOfPerson } from './all-of-person';

/** All that another municipality knows of one person, while an emergency access is open. */
@Injectable()
export class ReadPersonInEmergency {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly all: AllOfPerson,
  ) {}

  /**
   * Each reading has its own line in the audit.
   * @throws NotPermitted when no such access of theirs is open; PersonUnknown when it is about
   *   something else, or their record became its team's alone meanwhile
   */
  async run(operator: OperatorScope, accessId: string): Promise<Person> {
    mustHold(operator, identityPermissions.openEmergencyAccess);
    // What is sealed is read as one, by who reads notes at home too.
    mustHold(operator, casePermissions.readNotes);
    const fieldClasses = [
      ...['contact' as const, identityClass, encounterClass, notesClass],
      residenceClass,
    ];
    return readInEmergency(
      this.unitOfWork,
      operator,
      { accessId, fieldClasses },
      async (tx, { id }) => {
        const person = await findPerson(tx, id);
        if (!person || person.restricted) throw new PersonUnknown();
        return this.all.read(tx, person);
      },
    );
  }
}
