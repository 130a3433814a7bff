import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  identityPermissions,
  operatorId,
  proposeRecovery,
  staffDetails,
  type ProposeRecovery as Proposed,
  type StaffDetails,
} from '@one-stop-shop/identity/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { ApproveRecovery } from '../use-cases/approve-recovery';
import { InviteAgain } from '../use-cases/invite-again';
import { ProposeRecovery } from '../use-cases/propose-recovery';
import { RefuseRecovery } from '../use-cases/refuse-recovery';
import { WithdrawInvitation } from '../use-cases/withdraw-invitation';

/** How somebody gets into their account, or anew into it. */
@ApiTags('administration')
@Requires(identityPermissions.manageStaff)
@Controller('administration/staff/:operatorId')
export class StaffEntryController {
  constructor(
    private readonly inviteAgain: InviteAgain,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly proposeRecovery: ProposeRecovery,
    private readonly approveRecovery: ApproveRecovery,
    private readonly refuseRecovery: RefuseRecovery,
  ) {}

  @Post('invitation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a new link' })
  @Answers(200, staffDetails)
  @Refuses(400, 401, 403, 404, 409)
  again(
    @Scope() operator: OperatorScope,
    @Param('operatorId', { schema: operatorId }) id: string,
  ): Promise<StaffDetails> {
    return this.inviteAgain.run(operator, id);
  }

  @Delete('invitation')
  @ApiOperation({ summary: 'Withdraw the link that was sent' })
  @Answers(200, staffDetails)
  @Refuses(400, 401, 403, 404, 409)
  withdraw(
    @Scope() operator: OperatorScope,
    @Param('operatorId', { schema: operatorId }) id: string,
  ): Promise<StaffDetails> {
    return this.withdrawInvitation.run(operator, id);
  }

  @Post('recovery')
  @HttpCode(200)
  @ApiOperation({ summary: 'Propose to let somebody in anew' })
  @Answers(200, staffDetails)
  @Refuses(400, 401, 403, 404, 409)
  propose(
    @Scope() operator: OperatorScope,
    @Param('operatorId', { schema: operatorId }) id: string,
    @Body({ schema: proposeRecovery }) { reason }: Proposed,
  ): Promise<StaffDetails> {
    return this.proposeRecovery.run(operator, id, reason);
  }

  @Post('recovery/approve')
  @HttpCode(200)
  @Requires(identityPermissions.approveRecovery)
  @ApiOperation({ summary: 'Let somebody in anew, as another administrator proposed' })
  @Answers(200, staffDetails)
  @Refuses(400, 401, 403, 404, 409)
  approve(
    @Scope() operator: OperatorScope,
    @Param('operatorId', { schema: operatorId }) id: string,
  ): Promise<StaffDetails> {
    return this.approveRecovery.run(operator, id);
  }

  @Delete('recovery')
  @ApiOperation({ summary: 'Refuse the proposal, or take it back' })
  @Answers(200, staffDetails)
  @Refuses(400, 401, 403, 404)
  refuse(
    @Scope() operator: OperatorScope,
    @Param('operatorId', { schema: operatorId }) id: string,
  ): Promise<StaffDetails> {
    return this.refuseRecovery.run(operator, id);
  }
}
