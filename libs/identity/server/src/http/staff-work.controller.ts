import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  giveRole,
  identityPermissions,
  operatorId,
  staffDetails,
  withdrawRole,
  type GiveRole as Given,
  type StaffDetails,
  type WithdrawRole as Withdrawn,
} from '@one-stop-shop/identity/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { EndAllWork } from '../use-cases/end-all-work';
import { GiveRole } from '../use-cases/give-role';
import { WithdrawRole } from '../use-cases/withdraw-role';

@ApiTags('administration')
@Requires(identityPermissions.manageStaff)
@Controller('administration/staff/:operatorId')
export class StaffWorkController {
  constructor(
    private readonly giveRole: GiveRole,
    private readonly withdrawRole: WithdrawRole,
    private readonly endAllWork: EndAllWork,
  ) {}

  @Post('roles')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a role' })
  @Answers(200, staffDetails)
  @Refuses(400, 401, 403, 404, 409, 422)
  give(
    @Scope() operator: OperatorScope,
    @Param('operatorId', { schema: operatorId }) id: string,
    @Body({ schema: giveRole }) given: Given,
  ): Promise<StaffDetails> {
    return this.giveRole.run(operator, id, given);
  }

  @Post('roles/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw a role, at once or after a day' })
  @Answers(200, staffDetails)
  @Refuses(400, 401, 403, 404, 409, 422)
  withdraw(
    @Scope() operator: OperatorScope,
    @Param('operatorId', { schema: operatorId }) id: string,
    @Body({ schema: withdrawRole }) withdrawn: Withdrawn,
  ): Promise<StaffDetails> {
    return this.withdrawRole.run(operator, id, withdrawn);
  }

  @Post('leave')
  @HttpCode(200)
  @ApiOperation({ summary: 'Somebody leaves: all roles and sessions end now' })
  @Answers(200, staffDetails)
  @Refuses(400, 401, 403, 404, 409)
  leave(
    @Scope() operator: OperatorScope,
    @Param('operatorId', { schema: operatorId }) id: string,
  ): Promise<StaffDetails> {
    return this.endAllWork.run(operator, id);
  }
}
