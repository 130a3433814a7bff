import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { person, type Person } from '@one-stop-shop/case-management/contracts';
import { identityPermissions } from '@one-stop-shop/identity/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { z } from 'zod';
import { ReadPersonInEmergency } from '../use-cases/persons/read-person-in-emergency';

@ApiTags('persons')
@Controller('persons/in-emergency')
export class EmergencyController {
  constructor(private readonly readPerson: ReadPersonInEmergency) {}

  @Get(':access')
  @Requires(identityPermissions.openEmergencyAccess)
  @ApiOperation({ summary: 'Whom an open emergency access is about' })
  @Answers(200, person)
  @Refuses(400, 401, 403, 404)
  read(
    @Scope() operator: OperatorScope,
    @Param('access', { schema: z.uuid() }) access: string,
  ): Promise<Person> {
    return this.readPerson.run(operator, access);
  }
}
