import { Injectable } from '@nestjs/common';
import { personSubject } from '@one-stop-shop/case-management/contracts';
import { appointmentSubject } from '@one-stop-shop/scheduling/contracts';
import type { Subject } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';
import { findPerson } from '../../persistence/persons/persons';
import { personsOfVisit, visitsOfPerson } from '../../persistence/recognition/ties';

const asVisit = (id: string): Subject => ({ kind: appointmentSubject, id });

/** Tells other contexts what else is known about somebody: their record and their visits are one. */
@Injectable()
export class KnownPersons {
  /**
   * As far as who asks may see: of a record that they may not, nothing; of a visit whose person
   * they may not, the visit alone, so that the answer is that of a visit which is nobody's.
   */
  async of(tx: Transaction, subject: Subject): Promise<readonly Subject[] | undefined> {
    if (subject.kind === personSubject) return this.ofPerson(tx, subject.id);
    if (subject.kind !== appointmentSubject) return undefined;
    const persons = await personsOfVisit(tx, subject.id);
    const known = await Promise.all(persons.map((id) => this.ofPerson(tx, id)));
    const others = known.flat().filter(({ id }) => id !== subject.id);
    return [subject, ...others];
  }

  private async ofPerson(tx: Transaction, id: string): Promise<readonly Subject[]> {
    const person = await findPerson(tx, id);
    if (!person) return [];
    const visits = await visitsOfPerson(tx, person);
    return [{ kind: personSubject, id }, ...visits.map(asVisit)];
  }
}
