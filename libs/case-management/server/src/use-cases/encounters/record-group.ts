import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type RecordedGroup,
  type RecordGroup as Recorded,
} from '@one-stop-shop/case-management/contracts';
import {
  answerOnce,
  mustHold,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { mustHaveBegun } from '../../domain/encounter-rules';
import { municipalityOfGroup } from '../../domain/group-rules';
import { PersonUnknown } from '../../domain/problems';
import { splitEncounter } from '../../domain/withheld';
import { EncounterEntity } from '../../persistence/encounters/encounter.entity';
import { writePrivateParts } from '../../persistence/encounters/encounters';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { findPersons, noteMeeting } from '../../persistence/persons/persons';

/** What several persons did together: an encounter for each, and as many statements for all. */
@Injectable()
export class RecordGroup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
  ) {}

  /**
   * All or nobody: who is missing is not told apart from who is not there.
   * @param key of the form: sent twice, it is one meeting
   * @throws PersonUnknown, GroupAcrossMunicipalities, EncounterInTheFuture
   */
  async run(operator: OperatorScope, key: string, said: Recorded): Promise<RecordedGroup> {
    mustHold(operator, casePermissions.recordEncounter);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const persons = await findPersons(tx, said.persons);
      if (persons.length < said.persons.length) throw new PersonUnknown();
      const municipality = municipalityOfGroup(persons);
      return answerOnce<Pick<RecordedGroup, 'id' | 'encounters'>, RecordedGroup>(
        tx,
        { key, municipality, body: said },
        {
          work: () => this.record(tx, operator, persons, said),
          answer: (written) => Promise.resolve({ ...written, learns: 'present' }),
        },
      );
    });
  }

  private async record(
    tx: Transaction,
    { operatorId: author }: OperatorScope,
    persons: readonly PersonEntity[],
    said: Recorded,
  ): Promise<Pick<RecordedGroup, 'id' | 'encounters'>> {
    const startedAt = new Date(said.startedAt);
    mustHaveBegun(startedAt, tx.now);
    const groupId = randomUUID();
    const { shown, sealed } = splitEncounter(said);
    const { minutes, language, mediation, teachBack } = said;
    const met = persons.map((person) => ({ id: randomUUID(), person }));
    await tx.repository(EncounterEntity).insert(
      met.map(({ id, person: { id: personId, municipality, restricted } }) => ({
        ...{ id, personId, municipality, restricted, groupId, visitId: null },
        ...{ ...shown, startedAt, author, minutes, language, mediation, teachBack },
        ...{ kind: 'group' as const, withheld: !!sealed, writtenAt: tx.now, version: 1 },
      })),
    );
    if (sealed) {
      const parts = met.map(async ({ id, person }) => ({
        ...{ aboutId: id, person, part: sealed },
        key: await this.keys.of(person.municipality, personRecord(person.id)),
      }));
      await writePrivateParts(tx, await Promise.all(parts));
    }
    const ids = persons.map(({ id }) => id);
    await noteMeeting(tx, ids, startedAt);
    return { id: groupId, encounters: ids.length };
  }
}
