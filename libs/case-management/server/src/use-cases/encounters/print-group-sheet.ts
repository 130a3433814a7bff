import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  identityClass,
  personSubject,
  type GroupSheet,
} from '@one-stop-shop/case-management/contracts';
import {
  mustHold,
  recordReading,
  Typesetter,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { municipalityOfGroup } from '../../domain/group-rules';
import { PersonUnknown } from '../../domain/problems';
import { findPersons } from '../../persistence/persons/persons';
import { groupSheet, type MeetingToSign } from '../../templates/group-sheet';

/** A paper on which those who come to a group sign. */
@Injectable()
export class PrintGroupSheet {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly typesetter: Typesetter,
  ) {}

  /**
   * Everybody in the room reads it: who is restricted isn't named, and finds an empty line.
   * @returns a PDF
   * @throws PersonUnknown, GroupAcrossMunicipalities, and what {@link Typesetter} throws
   */
  async run(operator: OperatorScope, asked: GroupSheet): Promise<Uint8Array> {
    mustHold(operator, casePermissions.recordEncounter);
    const sheet = await this.unitOfWork.inTransaction(operator, async (tx) => {
      const { title, startedAt } = asked;
      const meeting = { title, startedAt: new Date(startedAt), names: await named(tx, asked) };
      return groupSheet(meeting, tx.now);
    });
    return this.typesetter.typeset(sheet);
  }
}

async function named(
  tx: Transaction,
  { persons: ids }: GroupSheet,
): Promise<MeetingToSign['names']> {
  if (ids.length === 0) return [];
  const persons = await findPersons(tx, ids);
  if (persons.length < ids.length) throw new PersonUnknown();
  const municipality = municipalityOfGroup(persons);
  const shown = persons.filter(({ restricted }) => !restricted);
  await recordReading(tx, {
    municipality,
    kind: personSubject,
    subjects: shown.map(({ id }) => id),
    fieldClasses: [identityClass],
  });
  const inOrder = shown.toSorted((one, other) =>
    (one.latin ?? one.name).localeCompare(other.latin ?? other.name, 'it'),
  );
  return inOrder.map(({ name, latin }) => ({ name, latin }));
}
