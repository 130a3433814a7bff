import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  assignmentId,
  assignToCase,
  assignToCaseAct,
  casePermissions,
  closeCase,
  closeCaseAct,
  endAssignmentAct,
  foundCase,
  personId,
  progressCase,
  progressCaseAct,
  suspendCase,
  suspendCaseAct,
  takeCharge,
  takeChargeAct,
  type AssignToCase,
  type CloseCase,
  type FoundCase,
  type ProgressCase,
  type SuspendCase,
  type TakeCharge as Taken,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  Answers,
  IdempotencyKey,
  Performs,
  Refuses,
  Requires,
  Scope,
  TakesKey,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { AssignTeam } from '../use-cases/cases/assign-team';
import { MoveCase } from '../use-cases/cases/move-case';
import { ReadCase } from '../use-cases/cases/read-case';
import { TakeCharge } from '../use-cases/cases/take-charge';

/** Who is in charge, how far their case is, and who follows it. */
@ApiTags('cases')
@Controller('persons/:id/case')
export class CasesController {
  constructor(
    private readonly readCase: ReadCase,
    private readonly takeCharge: TakeCharge,
    private readonly moveCase: MoveCase,
    private readonly assignTeam: AssignTeam,
  ) {}

  @Get()
  @Requires(casePermissions.seeCases)
  @Answers(200, foundCase)
  @Refuses(400, 401, 403, 404)
  read(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
  ): Promise<FoundCase> {
    return this.readCase.run(operator, id);
  }

  @Post()
  @Requires(casePermissions.takeCharge)
  @TakesKey()
  @Performs(takeChargeAct, 201)
  @Refuses(400, 401, 403, 404, 409, 422)
  take(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @IdempotencyKey() key: string,
    @Body({ schema: takeCharge }) said: Taken,
  ): Promise<DoneAct> {
    return this.takeCharge.run(operator, id, key, said);
  }

  @Post('progress')
  @Requires(casePermissions.takeCharge)
  @Performs(progressCaseAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  progress(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: progressCase }) said: ProgressCase,
  ): Promise<DoneAct> {
    return this.moveCase.progress(operator, id, said);
  }

  @Post('suspension')
  @Requires(casePermissions.takeCharge)
  @Performs(suspendCaseAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  suspend(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: suspendCase }) said: SuspendCase,
  ): Promise<DoneAct> {
    return this.moveCase.suspend(operator, id, said);
  }

  @Post('closure')
  @Requires(casePermissions.takeCharge)
  @Performs(closeCaseAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  close(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: closeCase }) said: CloseCase,
  ): Promise<DoneAct> {
    return this.moveCase.close(operator, id, said);
  }

  @Post('assignments')
  @Requires(casePermissions.takeCharge)
  @Performs(assignToCaseAct, 200)
  @Refuses(400, 401, 403, 404, 409, 422)
  assign(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: assignToCase }) said: AssignToCase,
  ): Promise<DoneAct> {
    return this.assignTeam.assign(operator, id, said);
  }

  @Post('assignments/:assignment/end')
  @Requires(casePermissions.takeCharge)
  @Performs(endAssignmentAct, 200)
  @Refuses(400, 401, 403, 404)
  endAssignment(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Param('assignment', { schema: assignmentId }) assignment: string,
  ): Promise<DoneAct> {
    return this.assignTeam.end(operator, id, assignment);
  }
}
