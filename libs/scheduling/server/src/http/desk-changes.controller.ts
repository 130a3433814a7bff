import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  appliedChange,
  applyDeskChange,
  changePreview,
  deskChange,
  previewStaleProblem,
  schedulingPermissions,
  type AppliedChange,
  type ApplyDeskChange,
  type ChangePreview,
  type DeskChange,
} from '@one-stop-shop/scheduling/contracts';
import {
  Answers,
  IdempotencyKey,
  Refuses,
  RefusesWith,
  Requires,
  Scope,
  TakesKey,
  WhileAsked,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { MakeChange } from '../use-cases/management/make-change';
import { PlanDeskChange } from '../use-cases/management/plan-desk-change';
import { PreviewChange } from '../use-cases/management/preview-change';

/** Changes of hours and closed days: seen first, then made. */
@ApiTags('management')
@Controller('management/desk-changes')
@Requires(schedulingPermissions.manageDesk)
export class DeskChangesController {
  constructor(
    private readonly planDeskChange: PlanDeskChange,
    private readonly previewChange: PreviewChange,
    private readonly makeChange: MakeChange,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Answers(200, changePreview)
  @Refuses(400, 401, 403, 404, 409, 422)
  async preview(
    @Scope() operator: OperatorScope,
    @Body({ schema: deskChange }) change: DeskChange,
    @WhileAsked() signal: AbortSignal,
  ): Promise<ChangePreview> {
    const planned = await this.planDeskChange.run(operator, change);
    return this.previewChange.run(operator, planned, signal);
  }

  @Post()
  @HttpCode(200)
  @TakesKey()
  @Answers(200, appliedChange)
  @Refuses(400, 401, 403, 404, 422)
  @RefusesWith(409, previewStaleProblem)
  async make(
    @Scope() operator: OperatorScope,
    @IdempotencyKey() key: string,
    @Body({ schema: applyDeskChange }) { change, seen, cancel }: ApplyDeskChange,
  ): Promise<AppliedChange> {
    const planned = await this.planDeskChange.run(operator, change);
    return this.makeChange.run(operator, key, planned, { seen, cancel });
  }
}
