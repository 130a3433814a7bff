import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  dataProtectionContact,
  emergencyAccessPage,
  emergencyAccessQuery,
  identityPermissions,
  nameDataProtectionContact,
  type DataProtectionContact,
  type EmergencyAccessPage,
  type EmergencyAccessQuery,
  type NameDataProtectionContact as Named,
} from '@one-stop-shop/identity/contracts';
import { municipalityCode } from '@one-stop-shop/shared/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { KeepDataProtectionContacts } from '../use-cases/keep-data-protection-contacts';
import { ListEmergencyAccesses } from '../use-cases/list-emergency-accesses';

@ApiTags('administration')
@Requires(identityPermissions.manageStaff)
@Controller('administration')
export class EmergencyAdministrationController {
  constructor(
    private readonly listAccesses: ListEmergencyAccesses,
    private readonly contacts: KeepDataProtectionContacts,
  ) {}

  @Get('emergency-access')
  @ApiOperation({ summary: 'All readings that were opened in an emergency, the newest first' })
  @Answers(200, emergencyAccessPage)
  @Refuses(400, 401, 403)
  list(
    @Scope() operator: OperatorScope,
    @Query({ schema: emergencyAccessQuery }) query: EmergencyAccessQuery,
  ): Promise<EmergencyAccessPage> {
    return this.listAccesses.ofTheDistrict(operator, query);
  }

  @Get('data-protection-contacts')
  @ApiOperation({ summary: 'Whom each municipality wants to be told' })
  @Answers(200, dataProtectionContact.array())
  @Refuses(401, 403)
  listContacts(@Scope() operator: OperatorScope): Promise<DataProtectionContact[]> {
    return this.contacts.list(operator);
  }

  @Put('data-protection-contacts/:municipality')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say whom a municipality wants to be told' })
  @Answers(204)
  @Refuses(400, 401, 403, 404)
  nameContact(
    @Scope() operator: OperatorScope,
    @Param('municipality', { schema: municipalityCode }) municipality: string,
    @Body({ schema: nameDataProtectionContact }) contact: Named,
  ): Promise<void> {
    return this.contacts.name(operator, municipality, contact);
  }
}
