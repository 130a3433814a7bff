import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  emergencyAccess,
  emergencyAccessPage,
  emergencyAccessQuery,
  identityPermissions,
  lookInEmergency,
  openEmergencyAccess,
  type EmergencyAccess,
  type EmergencyAccessPage,
  type EmergencyAccessQuery,
  type LookInEmergency as Sought,
  type OpenEmergencyAccess as Asked,
} from '@one-stop-shop/identity/contracts';
import { oversightPermissions } from '@one-stop-shop/oversight/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CloseEmergencyAccess } from '../use-cases/close-emergency-access';
import { ListEmergencyAccesses } from '../use-cases/list-emergency-accesses';
import { LookInEmergency } from '../use-cases/look-in-emergency';
import { OpenEmergencyAccess } from '../use-cases/open-emergency-access';
import { mustHaveToken } from './session-cookie';

@ApiTags('desk')
@Controller('emergency-access')
export class EmergencyAccessController {
  constructor(
    private readonly openAccess: OpenEmergencyAccess,
    private readonly lookForSomebody: LookInEmergency,
    private readonly closeAccess: CloseEmergencyAccess,
    private readonly listAccesses: ListEmergencyAccesses,
  ) {}

  @Post()
  @Requires(identityPermissions.openEmergencyAccess)
  @ApiOperation({ summary: 'Read about one person of another municipality, for an hour' })
  @Answers(201, emergencyAccess)
  @Refuses(400, 401, 403, 404, 409)
  open(
    @Scope() operator: OperatorScope,
    @Req() request: FastifyRequest,
    @Body({ schema: openEmergencyAccess }) asked: Asked,
  ): Promise<EmergencyAccess> {
    return this.openAccess.run(operator, mustHaveToken(request), asked);
  }

  @Post('look-ups')
  @Requires(identityPermissions.openEmergencyAccess)
  @ApiOperation({ summary: 'The same by tax code, by a code of theirs, or by name and birth' })
  @Answers(201, emergencyAccess)
  @Refuses(400, 401, 403, 404, 409, 422)
  look(
    @Scope() operator: OperatorScope,
    @Req() request: FastifyRequest,
    @Body({ schema: lookInEmergency }) sought: Sought,
  ): Promise<EmergencyAccess> {
    return this.lookForSomebody.run(operator, mustHaveToken(request), sought);
  }

  @Post(':access/close')
  @HttpCode(204)
  @Requires(identityPermissions.openEmergencyAccess)
  @ApiOperation({ summary: 'End it early' })
  @Answers(204)
  @Refuses(400, 401, 403, 404)
  close(
    @Scope() operator: OperatorScope,
    @Param('access', { schema: z.uuid() }) access: string,
  ): Promise<void> {
    return this.closeAccess.run(operator, access);
  }

  @Get('mine')
  @Requires(identityPermissions.openEmergencyAccess)
  @ApiOperation({ summary: 'One’s own, the newest first' })
  @Answers(200, emergencyAccessPage)
  @Refuses(400, 401, 403)
  own(
    @Scope() operator: OperatorScope,
    @Query({ schema: emergencyAccessQuery }) query: EmergencyAccessQuery,
  ): Promise<EmergencyAccessPage> {
    return this.listAccesses.own(operator, query);
  }

  @Get()
  @Requires(oversightPermissions.seeWhoLooked)
  @ApiOperation({ summary: 'Into one’s municipality and by its staff, the newest first' })
  @Answers(200, emergencyAccessPage)
  @Refuses(400, 401, 403)
  list(
    @Scope() operator: OperatorScope,
    @Query({ schema: emergencyAccessQuery }) query: EmergencyAccessQuery,
  ): Promise<EmergencyAccessPage> {
    return this.listAccesses.ofOwnMunicipality(operator, query);
  }
}
