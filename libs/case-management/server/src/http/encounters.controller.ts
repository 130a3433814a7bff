import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  casePermissions,
  changeEncounter,
  changeEncounterAct,
  encounterId,
  personId,
  recordEncounter,
  recordEncounterAct,
  stepDoneAct,
  type ChangeEncounter as Changed,
  type RecordedEncounter,
  type RecordEncounter as Recorded,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  IdempotencyKey,
  Performs,
  Refuses,
  Requires,
  Scope,
  TakesKey,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { ChangeEncounter } from '../use-cases/encounters/change-encounter';
import { CompleteStep } from '../use-cases/encounters/complete-step';
import { RecordEncounter } from '../use-cases/encounters/record-encounter';

/** What was done with somebody. */
@ApiTags('persons')
@Controller()
export class EncountersController {
  constructor(
    private readonly recordEncounter: RecordEncounter,
    private readonly changeEncounter: ChangeEncounter,
    private readonly completeStep: CompleteStep,
  ) {}

  @Post('persons/:id/encounters')
  @Requires(casePermissions.recordEncounter)
  @TakesKey()
  @Performs(recordEncounterAct, 201)
  @Refuses(400, 401, 403, 404, 409, 422)
  record(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @IdempotencyKey() key: string,
    @Body({ schema: recordEncounter }) said: Recorded,
  ): Promise<RecordedEncounter> {
    return this.recordEncounter.run(operator, id, key, said);
  }

  @Put('encounters/:id')
  @Requires(casePermissions.recordEncounter)
  @Performs(changeEncounterAct, 200)
  @Refuses(400, 401, 403, 404, 409, 422)
  change(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: encounterId }) id: string,
    @Body({ schema: changeEncounter }) said: Changed,
  ): Promise<DoneAct> {
    return this.changeEncounter.run(operator, id, said);
  }

  @Post('encounters/:id/step-done')
  @Requires(casePermissions.recordEncounter)
  @Performs(stepDoneAct, 200)
  @Refuses(400, 401, 403, 404)
  stepDone(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: encounterId }) id: string,
  ): Promise<DoneAct> {
    return this.completeStep.run(operator, id);
  }
}
