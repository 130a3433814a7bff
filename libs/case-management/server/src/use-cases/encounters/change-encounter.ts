import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type ChangeEncounter as Changed,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  mustHold,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { mustBeChangeable, mustHaveBegun } from '../../domain/encounter-rules';
import { EncounterChangedSince, EncounterUnknown } from '../../domain/problems';
import { splitEncounter } from '../../domain/withheld';
import { EncounterBeforeEntity } from '../../persistence/encounters/encounter-before.entity';
import { EncounterEntity } from '../../persistence/encounters/encounter.entity';
import {
  asEncounter,
  readPrivateParts,
  replacePrivatePart,
  replaceStep,
} from '../../persistence/encounters/encounters';
import { NextStepEntity } from '../../persistence/encounters/next-step.entity';

/** Its author says it better: for a day without a word, then with the reason. */
@Injectable()
export class ChangeEncounter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
  ) {}

  /**
   * As it stood before stays sealed beside it.
   * @throws EncounterUnknown, EncounterNotYours, EncounterChangedSince, EncounterInTheFuture,
   *         ReasonMissing
   */
  async run(operator: OperatorScope, id: string, said: Changed): Promise<DoneAct> {
    mustHold(operator, casePermissions.recordEncounter);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const encounters = tx.repository(EncounterEntity);
      const before = await encounters.findOneBy({ id });
      if (!before) throw new EncounterUnknown();
      const { operatorId } = operator;
      mustBeChangeable(before, { operatorId, reason: said.reason }, tx.now);
      const startedAt = new Date(said.startedAt);
      mustHaveBegun(startedAt, tx.now);
      const { personId, municipality, restricted } = before;
      const person = { id: personId, municipality, restricted };
      const key = await this.keys.of(municipality, personRecord(personId));
      const part = (await readPrivateParts(tx, [id], key)).get(id);
      const step = await tx.repository(NextStepEntity).findOneBy({ encounterId: id });
      const { shown, sealed } = splitEncounter(said);
      const version = said.shown + 1;
      const { kind, minutes, language, mediation, teachBack } = said;
      const { affected } = await encounters.update(
        { id, version: said.shown },
        {
          ...{ ...shown, startedAt, kind, minutes, language, mediation, teachBack, version },
          withheld: !!sealed || (before.withheld && !part),
        },
      );
      if (affected !== 1) throw new EncounterChangedSince();
      const row = randomUUID();
      const was = { ...asEncounter(before, part, step ?? undefined), because: said.reason };
      await tx.repository(EncounterBeforeEntity).insert({
        ...{ id: row, personId, municipality, restricted, encounterId: id },
        version: said.shown,
        replacedAt: tx.now,
        replacedBy: operatorId,
        sealed: key.seal({ row, field: 'before' }, JSON.stringify(was)),
      });
      await replacePrivatePart(tx, id, person, key, { before: part, now: sealed });
      await replaceStep(tx, before, step, said.nextStep?.due);
      return { learns: 'not_told' };
    });
  }
}
