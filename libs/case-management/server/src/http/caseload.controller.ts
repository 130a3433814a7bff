import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  caseload,
  caseloadQuery,
  casePermissions,
  handOverCases,
  handOverCasesAct,
  type Caseload,
  type CaseloadQuery,
  type HandOverCases as Handed,
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
import { HandOverCases } from '../use-cases/cases/hand-over-cases';
import { ReadCaseload } from '../use-cases/cases/read-caseload';

/** The cases of one social worker, and how they go to another one. */
@ApiTags('cases')
@Controller('caseload')
export class CaseloadController {
  constructor(
    private readonly readCaseload: ReadCaseload,
    private readonly handOverCases: HandOverCases,
  ) {}

  @Get()
  @Requires(casePermissions.takeCharge)
  @Answers(200, caseload)
  @Refuses(400, 401, 403, 404)
  read(
    @Scope() operator: OperatorScope,
    @Query({ schema: caseloadQuery }) { municipality }: CaseloadQuery,
  ): Promise<Caseload> {
    return this.readCaseload.run(operator, municipality);
  }

  @Post('hand-over')
  @Requires(casePermissions.takeCharge)
  @TakesKey()
  @Performs(handOverCasesAct, 200)
  @Refuses(400, 401, 403, 404, 409, 422)
  handOver(
    @Scope() operator: OperatorScope,
    @IdempotencyKey() key: string,
    @Body({ schema: handOverCases }) said: Handed,
  ): Promise<DoneAct> {
    return this.handOverCases.run(operator, key, said);
  }
}
