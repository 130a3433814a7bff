import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type RecordedEncounter,
  type RecordEncounter as Recorded,
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
import { PersonUnknown, VisitNotTied } from '../../domain/problems';
import { splitEncounter } from '../../domain/withheld';
import { EncounterEntity } from '../../persistence/encounters/encounter.entity';
import { forgetDraft } from '../../persistence/encounters/encounter-drafts';
import { writePrivatePart } from '../../persistence/encounters/encounters';
import { NextStepEntity } from '../../persistence/encounters/next-step.entity';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { findPerson, noteMeeting } from '../../persistence/persons/persons';
import { isTied } from '../../persistence/recognition/ties';
import { mustBeTieable } from '../recognition/tie-visit';
import { VisitFacts } from '../recognition/visit-facts';

/** What was done with somebody who was met: at the desk, on the phone, elsewhere. */
@Injectable()
export class RecordEncounter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
    private readonly visits: VisitFacts,
  ) {}

  /**
   * @param key of the form: sent twice, it is one encounter
   * @throws PersonUnknown, EncounterInTheFuture, VisitUnknown, VisitCancelled meanwhile,
   *         VisitNotTied to this person
   */
  async run(
    operator: OperatorScope,
    personId: string,
    key: string,
    said: Recorded,
  ): Promise<RecordedEncounter> {
    mustHold(operator, casePermissions.recordEncounter);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, personId);
      if (!person) throw new PersonUnknown();
      // What is known of the draft may be another when the form is sent again; the encounter is the same.
      const { draft: _, ...content } = said;
      const body = { personId, ...content };
      return answerOnce<Pick<RecordedEncounter, 'id'>, RecordedEncounter>(
        tx,
        { key, municipality: person.municipality, body },
        {
          work: async () => ({ id: await this.record(tx, operator, person, said) }),
          answer: ({ id }) => Promise.resolve({ id, learns: 'present' }),
        },
      );
    });
  }

  private async record(
    tx: Transaction,
    { operatorId: author }: OperatorScope,
    person: PersonEntity,
    said: Recorded,
  ): Promise<string> {
    const startedAt = new Date(said.startedAt);
    mustHaveBegun(startedAt, tx.now);
    if (said.visit) await this.mustBeTheirs(tx, said.visit, person);
    const { id: personId, municipality, restricted } = person;
    const about = { personId, municipality, restricted };
    const id = randomUUID();
    const { shown, sealed } = splitEncounter(said);
    await tx.repository(EncounterEntity).insert({
      ...{ id, ...about, ...shown, startedAt, author },
      visitId: said.visit ?? null,
      groupId: null,
      kind: said.kind,
      minutes: said.minutes,
      language: said.language,
      mediation: said.mediation,
      teachBack: said.teachBack,
      withheld: !!sealed,
      writtenAt: tx.now,
      version: 1,
    });
    if (sealed) {
      const key = await this.keys.of(municipality, personRecord(personId));
      await writePrivatePart(tx, id, person, key, sealed);
    }
    if (said.nextStep) {
      const { due } = said.nextStep;
      const step = { encounterId: id, ...about, due, author, doneAt: null, doneBy: null };
      await tx.repository(NextStepEntity).insert(step);
    }
    await noteMeeting(tx, [personId], startedAt);
    if (said.draft) await forgetDraft(tx, { person, visit: said.visit, author }, said.draft);
    return id;
  }

  private async mustBeTheirs(
    tx: Transaction,
    visitId: string,
    person: PersonEntity,
  ): Promise<void> {
    mustBeTieable(await this.visits.of(tx, [visitId]), person.municipality);
    if (!(await isTied(tx, visitId, person))) throw new VisitNotTied();
  }
}
