import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  personSubject,
  residenceClass,
  type Residence,
  type ResidenceHistory,
} from '@one-stop-shop/case-management/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  mustHold,
  personRecord,
  RecordKeys,
  recordReading,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { ageOn } from '../../domain/birth';
import { PersonUnknown } from '../../domain/problems';
import { followingFrom } from '../../domain/residence/said-of-residence';
import { knownBirth } from '../../domain/said-of-birth';
import { readBirth } from '../../persistence/persons/facts';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { findPerson } from '../../persistence/persons/persons';
import { readStatements, type OpenedStatement } from '../../persistence/residence/residence-titles';
import { StaffNames } from '../hours/work-facts';

/** What somebody holds or has asked for, what follows for work today, and what was said before. */
@Injectable()
export class ReadResidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
    private readonly names: StaffNames,
  ) {}

  /** @throws PersonUnknown */
  now(operator: OperatorScope, id: string): Promise<Residence> {
    return this.reading(operator, id, async (tx, person) => {
      const { version } = person;
      const [holding, ...before] = await this.statements(tx, person);
      if (!holding) return { version };
      const today = dayOf(tx.now);
      // Of two ages that may be theirs the lower one: nobody is told yes for want of a birthday.
      const age = ageOn(knownBirth(await readBirth(tx, person), tx.now), today)?.least;
      const [said] = await this.named(tx, [holding]);
      const following = followingFrom(holding.said, today, age);
      return { version, ...(said && { now: { ...said, ...following, corrected: before.length } }) };
    });
  }

  /** @throws PersonUnknown */
  history(operator: OperatorScope, id: string): Promise<ResidenceHistory> {
    return this.reading(operator, id, async (tx, person) =>
      this.named(tx, await this.statements(tx, person)),
    );
  }

  private async reading<Answer>(
    operator: OperatorScope,
    id: string,
    read: (tx: Transaction, person: PersonEntity) => Promise<Answer>,
  ): Promise<Answer> {
    mustHold(operator, casePermissions.seeGivenPersons);
    mustHold(operator, casePermissions.readNotes);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, id);
      if (!person) throw new PersonUnknown();
      const { municipality } = person;
      const fieldClasses = [residenceClass];
      await recordReading(tx, { municipality, kind: personSubject, subjects: [id], fieldClasses });
      return read(tx, person);
    });
  }

  private async statements(tx: Transaction, person: PersonEntity): Promise<OpenedStatement[]> {
    const key = await this.keys.of(person.municipality, personRecord(person.id));
    return readStatements(tx, person, key);
  }

  private async named(tx: Transaction, all: readonly OpenedStatement[]): Promise<ResidenceHistory> {
    const ids = [...new Set(all.map(({ recordedBy }) => recordedBy))];
    const names = ids.length > 0 ? await this.names.of(tx, ids) : new Map<string, string>();
    return all.map(({ said, source, recordedAt, recordedBy }) => {
      const by = names.get(recordedBy);
      return {
        ...{ said, source, recordedBy, ...(by && { by }) },
        recordedAt: recordedAt.toISOString(),
      };
    });
  }
}
