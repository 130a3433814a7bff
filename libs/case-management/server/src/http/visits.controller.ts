import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  casePermissions,
  recognition,
  tieVisit,
  tieVisitAct,
  untieVisit,
  untieVisitAct,
  type Recognition,
  type TieVisit as Tied,
  type UntieVisit as Untied,
} from '@one-stop-shop/case-management/contracts';
import { appointmentId } from '@one-stop-shop/scheduling/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  Answers,
  Performs,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { RecogniseVisitor } from '../use-cases/recognition/recognise-visitor';
import { TieVisit } from '../use-cases/recognition/tie-visit';
import { UntieVisit } from '../use-cases/recognition/untie-visit';

/** Whose visit it is. */
@ApiTags('persons')
@Controller('visits/:visit')
export class VisitsController {
  constructor(
    private readonly recogniseVisitor: RecogniseVisitor,
    private readonly tieVisit: TieVisit,
    private readonly untieVisit: UntieVisit,
  ) {}

  // A look is counted, so it is no GET.
  @Post('recognition')
  @HttpCode(200)
  @Requires(casePermissions.recognise)
  @Answers(200, recognition)
  @Refuses(400, 401, 403, 404, 429)
  recognise(
    @Scope() operator: OperatorScope,
    @Param('visit', { schema: appointmentId }) visit: string,
  ): Promise<Recognition> {
    return this.recogniseVisitor.run(operator, visit);
  }

  @Post('tie')
  @Requires(casePermissions.recognise)
  @Performs(tieVisitAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  tie(
    @Scope() operator: OperatorScope,
    @Param('visit', { schema: appointmentId }) visit: string,
    @Body({ schema: tieVisit }) tied: Tied,
  ): Promise<DoneAct> {
    return this.tieVisit.run(operator, visit, tied);
  }

  @Post('untie')
  @Requires(casePermissions.recognise)
  @Performs(untieVisitAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  untie(
    @Scope() operator: OperatorScope,
    @Param('visit', { schema: appointmentId }) visit: string,
    @Body({ schema: untieVisit }) tied: Untied,
  ): Promise<DoneAct> {
    return this.untieVisit.run(operator, visit, tied);
  }
}
