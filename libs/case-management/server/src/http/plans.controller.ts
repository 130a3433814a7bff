import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  agreePlan,
  agreePlanAct,
  casePermissions,
  followAction,
  followActionAct,
  personId,
  personPlans,
  planId,
  planSentences,
  planSentencesQuery,
  proposePlan,
  proposePlanAct,
  revisePlan,
  revisePlanAct,
  writePlan,
  writtenPlan,
  type AgreePlan as Agreed,
  type FollowAction as Followed,
  type PersonPlans,
  type PlanSentences,
  type PlanSentencesQuery,
  type ProposePlan as Proposed,
  type RevisePlan as Revised,
  type WritePlan as Written,
  type WrittenPlan,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  Answers,
  Performs,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { AgreePlan } from '../use-cases/plans/agree-plan';
import { FollowAction } from '../use-cases/plans/follow-action';
import { ListPlanSentences } from '../use-cases/plans/list-plan-sentences';
import { PrintPlan } from '../use-cases/plans/print-plan';
import { ProposePlan } from '../use-cases/plans/propose-plan';
import { ReadPlans } from '../use-cases/plans/read-plans';
import { RevisePlan } from '../use-cases/plans/revise-plan';
import { WritePlan } from '../use-cases/plans/write-plan';
import { saved } from './saved-file';

/** What somebody and the service want to do: written, proposed, agreed, looked at again. */
@ApiTags('plans')
@Controller('persons/:id/plan')
export class PlansController {
  constructor(
    private readonly readPlans: ReadPlans,
    private readonly writePlan: WritePlan,
    private readonly proposePlan: ProposePlan,
    private readonly agreePlan: AgreePlan,
    private readonly revisePlan: RevisePlan,
    private readonly printPlan: PrintPlan,
  ) {}

  @Get()
  @Requires(casePermissions.seeCases)
  @Answers(200, personPlans)
  @Refuses(400, 401, 403, 404)
  read(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
  ): Promise<PersonPlans> {
    return this.readPlans.run(operator, id);
  }

  @Put()
  @Requires(casePermissions.writePlan)
  @Answers(200, writtenPlan)
  @Refuses(400, 401, 403, 404, 409, 422)
  write(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: writePlan }) said: Written,
  ): Promise<WrittenPlan> {
    return this.writePlan.run(operator, id, said);
  }

  @Post('proposal')
  @Requires(casePermissions.writePlan)
  @Performs(proposePlanAct, 200)
  @Refuses(400, 401, 403, 404, 409, 422)
  propose(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: proposePlan }) said: Proposed,
  ): Promise<DoneAct> {
    return this.proposePlan.run(operator, id, said);
  }

  @Post('agreement')
  @Requires(casePermissions.agreePlan)
  @Performs(agreePlanAct, 200)
  @Refuses(400, 401, 403, 404, 409, 422)
  agree(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: agreePlan }) said: Agreed,
  ): Promise<DoneAct> {
    return this.agreePlan.run(operator, id, said);
  }

  @Post('revision')
  @Requires(casePermissions.writePlan)
  @Performs(revisePlanAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  revise(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: revisePlan }) said: Revised,
  ): Promise<DoneAct> {
    return this.revisePlan.run(operator, id, said);
  }

  @Get(':plan/paper')
  @Requires(casePermissions.seeCases)
  @ApiProduces('application/pdf')
  @Answers(200, z.string())
  @Refuses(400, 401, 403, 404, 503)
  async paper(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Param('plan', { schema: planId }) plan: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const paper = await this.printPlan.run(operator, id, plan);
    saved(reply, 'application/pdf', 'piano.pdf');
    return Buffer.from(paper.buffer, paper.byteOffset, paper.byteLength);
  }
}

/** Of what plans are made, and what becomes of what was agreed. */
@ApiTags('plans')
@Controller()
export class PlanWorkController {
  constructor(
    private readonly listSentences: ListPlanSentences,
    private readonly followAction: FollowAction,
  ) {}

  @Get('plan-sentences')
  @Requires(casePermissions.writePlan)
  @Answers(200, planSentences)
  @Refuses(400, 401, 403)
  sentences(
    @Scope() operator: OperatorScope,
    @Query({ schema: planSentencesQuery }) query: PlanSentencesQuery,
  ): Promise<PlanSentences> {
    return this.listSentences.run(operator, query);
  }

  @Post('plan-actions/:id/state')
  @Requires(casePermissions.writePlan)
  @Performs(followActionAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  follow(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: followAction }) said: Followed,
  ): Promise<DoneAct> {
    return this.followAction.run(operator, id, said);
  }
}
