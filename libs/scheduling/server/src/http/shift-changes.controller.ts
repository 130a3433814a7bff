import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  appliedChange,
  applyShiftChange,
  changePreview,
  previewStaleProblem,
  schedulingPermissions,
  shiftChange,
  shiftRefusedProblem,
  type AppliedChange,
  type ApplyShiftChange,
  type ChangePreview,
  type ShiftChange,
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
import { z } from 'zod';
import { MakeChange } from '../use-cases/management/make-change';
import { PlanShiftChange } from '../use-cases/management/plan-shift-change';
import { PreviewChange } from '../use-cases/management/preview-change';

/** Changes of mediators' shifts and absences: seen first, then made. */
@ApiTags('management')
@Controller('management/shift-changes')
@Requires(schedulingPermissions.manageShifts)
export class ShiftChangesController {
  constructor(
    private readonly planShiftChange: PlanShiftChange,
    private readonly previewChange: PreviewChange,
    private readonly makeChange: MakeChange,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Answers(200, changePreview)
  @Refuses(400, 401, 403, 404, 422)
  @RefusesWith(409, shiftRefusedProblem)
  async preview(
    @Scope() operator: OperatorScope,
    @Body({ schema: shiftChange }) change: ShiftChange,
    @WhileAsked() signal: AbortSignal,
  ): Promise<ChangePreview> {
    const planned = await this.planShiftChange.run(operator, change);
    return this.previewChange.run(operator, planned, signal);
  }

  @Post()
  @HttpCode(200)
  @TakesKey()
  @Answers(200, appliedChange)
  @Refuses(400, 401, 403, 404, 422)
  @RefusesWith(409, z.union([previewStaleProblem, shiftRefusedProblem]))
  async make(
    @Scope() operator: OperatorScope,
    @IdempotencyKey() key: string,
    @Body({ schema: applyShiftChange }) { change, seen, cancel }: ApplyShiftChange,
  ): Promise<AppliedChange> {
    const planned = await this.planShiftChange.run(operator, change);
    return this.makeChange.run(operator, key, planned, { seen, cancel });
  }
}
