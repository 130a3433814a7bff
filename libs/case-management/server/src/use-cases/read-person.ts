import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  encounterClass,
  identityClass,
  notesClass,
  personSubject,
  type Person,
} from '@one-stop-shop/case-management/contracts';
import type { FieldClass } from '@one-stop-shop/shared/contracts';
import {
  mustHold,
  personRecord,
  RecordKeys,
  recordReading,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../domain/problems';
import { ageIn, warningsOf } from '../domain/said-of-birth';
import { readAccesses } from '../persistence/accesses';
import { readContacts } from '../persistence/contacts';
import { readEncounters, readPrivateParts } from '../persistence/encounters';
import { readFacts } from '../persistence/facts';
import type { PersonEntity } from '../persistence/person.entity';
import { findPerson } from '../persistence/persons';
import { readTies } from '../persistence/ties';
import { factsIn } from './facts-in';
import { VisitFacts } from './visit-facts';

/** All that is known of somebody, as far as who asks may see it; recorded as read. */
@Injectable()
export class ReadPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
    private readonly visits: VisitFacts,
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
      return this.read(tx, person);
    });
  }

  private async read(tx: Transaction, person: PersonEntity): Promise<Person> {
    const { id, municipality, version, restricted, name } = person;
    const key = await this.keys.of(municipality, personRecord(id));
    const [facts, contacts, encounters, accesses, ties] = await Promise.all([
      readFacts(tx, person, key),
      readContacts(tx, person, key),
      readEncounters(tx, person, key),
      readAccesses(tx, person, key),
      readTies(tx, person),
    ]);
    const [visits, parts] = await Promise.all([
      this.visits.of(
        tx,
        ties.map(({ visitId }) => visitId),
      ),
      readPrivateParts(
        tx,
        ties.map((tie) => tie.id),
        key,
      ),
    ]);
    const known = factsIn(facts);
    const tieOf = new Map(ties.map((tie) => [tie.visitId, tie]));
    return {
      ...{ id, municipality, version, restricted, name, facts: known, contacts, encounters },
      accesses,
      origins: Object.fromEntries(facts.map((fact) => [fact.kind, originOf(fact)])),
      ...ageIn(known.birth, tx.now),
      registeredAt: person.registeredAt.toISOString(),
      visits: visits
        .map(({ id: visit, startsAt, state, language }) => {
          const tie = tieOf.get(visit);
          const words = tie && parts.get(tie.id)?.words;
          return {
            ...{ id: visit, state, language, startsAt: startsAt.toISOString() },
            tiedAt: (tie?.tiedAt ?? startsAt).toISOString(),
            ...(words && { words }),
          };
        })
        .toSorted((one, other) => other.startsAt.localeCompare(one.startsAt)),
      steps: encounters
        .flatMap(({ id: encounter, nextStep }) =>
          nextStep && !nextStep.doneAt
            ? [{ encounter, due: nextStep.due, ...(nextStep.words && { words: nextStep.words }) }]
            : [],
        )
        .toSorted((one, other) => one.due.localeCompare(other.due)),
      warnings: warningsOf(known, tx.now),
    };
  }
}

function originOf({
  source,
  recordedAt,
  recordedBy,
  corrected,
}: Awaited<ReturnType<typeof readFacts>>[number]) {
  return { source, recordedAt: recordedAt.toISOString(), recordedBy, corrected };
}

function classesFor(operator: OperatorScope): FieldClass[] {
  const notes = operator.permissions.has(casePermissions.readNotes) ? [notesClass] : [];
  return ['contact', 'visit', identityClass, encounterClass, ...notes];
}
