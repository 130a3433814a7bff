import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  changeStaff,
  identityPermissions,
  inviteStaff,
  operatorId,
  staffDetails,
  staffPage,
  staffQuery,
  type ChangeStaff as Details,
  type InviteStaff as Invited,
  type StaffDetails,
  type StaffPage,
  type StaffQuery,
} from '@one-stop-shop/identity/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { ChangeStaff } from '../use-cases/change-staff';
import { InviteStaff } from '../use-cases/invite-staff';
import { ListStaff } from '../use-cases/list-staff';
import { ShowStaff } from '../use-cases/show-staff';

@ApiTags('administration')
@Requires(identityPermissions.manageStaff)
@Controller('administration/staff')
export class StaffController {
  constructor(
    private readonly listStaff: ListStaff,
    private readonly showStaff: ShowStaff,
    private readonly inviteStaff: InviteStaff,
    private readonly changeStaff: ChangeStaff,
  ) {}

  @Post('search')
  @HttpCode(200)
  @ApiOperation({ summary: 'Everybody with an account, page by page' })
  @Answers(200, staffPage)
  @Refuses(400, 401, 403)
  list(
    @Scope() operator: OperatorScope,
    @Body({ schema: staffQuery }) query: StaffQuery,
  ): Promise<StaffPage> {
    return this.listStaff.run(operator, query);
  }

  @Get(':operatorId')
  @ApiOperation({ summary: 'An account with its work and its history' })
  @Answers(200, staffDetails)
  @Refuses(400, 401, 403, 404)
  show(
    @Scope() operator: OperatorScope,
    @Param('operatorId', { schema: operatorId }) id: string,
  ): Promise<StaffDetails> {
    return this.showStaff.run(operator, id);
  }

  @Post()
  @ApiOperation({ summary: 'Invite somebody by a link in a mail' })
  @Answers(201, staffDetails)
  @Refuses(400, 401, 403, 404, 409, 422)
  invite(
    @Scope() operator: OperatorScope,
    @Body({ schema: inviteStaff }) invited: Invited,
  ): Promise<StaffDetails> {
    return this.inviteStaff.run(operator, invited);
  }

  @Patch(':operatorId')
  @ApiOperation({ summary: 'Change how somebody is called and which languages they speak' })
  @Answers(200, staffDetails)
  @Refuses(400, 401, 403, 404)
  change(
    @Scope() operator: OperatorScope,
    @Param('operatorId', { schema: operatorId }) id: string,
    @Body({ schema: changeStaff }) details: Details,
  ): Promise<StaffDetails> {
    return this.changeStaff.run(operator, id, details);
  }
}
