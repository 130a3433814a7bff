import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  approval,
  decideApproval,
  identityPermissions,
  proposeResponsible,
  responsible,
  type Approval,
  type DecideApproval as Decided,
  type ProposeResponsible,
  type Responsible,
} from '@one-stop-shop/identity/contracts';
import { municipalityCode } from '@one-stop-shop/shared/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { z } from 'zod';
import { DecideApproval } from '../use-cases/decide-approval';
import { KeepResponsibles } from '../use-cases/keep-responsibles';
import { ListApprovals } from '../use-cases/list-approvals';
import { SendApprovalAgain } from '../use-cases/send-approval-again';

const approvalId = z.uuid();

/** What one administrator can't do alone, as administrators see it. */
@ApiTags('administration')
@Requires(identityPermissions.manageStaff)
@Controller('administration')
export class ApprovalsController {
  constructor(
    private readonly listApprovals: ListApprovals,
    private readonly decideApproval: DecideApproval,
    private readonly sendAgain: SendApprovalAgain,
    private readonly responsibles: KeepResponsibles,
  ) {}

  @Get('approvals')
  @ApiOperation({ summary: 'What waits to be approved, the newest first' })
  @Answers(200, approval.array())
  @Refuses(401, 403)
  list(@Scope() operator: OperatorScope): Promise<Approval[]> {
    return this.listApprovals.run(operator);
  }

  @Post('approvals/:approvalId/decide')
  @HttpCode(200)
  @Requires(identityPermissions.approveRoles)
  @ApiOperation({ summary: 'Approve what another administrator asked for, or refuse it' })
  @Answers(200, approval)
  @Refuses(400, 401, 403, 404, 409)
  decide(
    @Scope() operator: OperatorScope,
    @Param('approvalId', { schema: approvalId }) id: string,
    @Body({ schema: decideApproval }) { decision }: Decided,
  ): Promise<Approval> {
    return this.decideApproval.asAdministrator(operator, id, decision);
  }

  @Post('approvals/:approvalId/link')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mail the link to the responsible person anew' })
  @Answers(200, approval)
  @Refuses(400, 401, 403, 404)
  send(
    @Scope() operator: OperatorScope,
    @Param('approvalId', { schema: approvalId }) id: string,
  ): Promise<Approval> {
    return this.sendAgain.run(operator, id);
  }

  @Get('responsibles')
  @ApiOperation({ summary: 'Who decides for each municipality' })
  @Answers(200, responsible.array())
  @Refuses(401, 403)
  listResponsibles(@Scope() operator: OperatorScope): Promise<Responsible[]> {
    return this.responsibles.list(operator);
  }

  @Post('responsibles/:municipality')
  @HttpCode(204)
  @ApiOperation({ summary: 'Wish for another responsible person; the present one decides' })
  @Answers(204)
  @Refuses(400, 401, 403, 404, 409)
  propose(
    @Scope() operator: OperatorScope,
    @Param('municipality', { schema: municipalityCode }) municipality: string,
    @Body({ schema: proposeResponsible }) proposed: ProposeResponsible,
  ): Promise<void> {
    return this.responsibles.propose(operator, municipality, proposed);
  }
}
