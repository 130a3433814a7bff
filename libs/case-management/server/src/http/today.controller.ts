import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { casePermissions, today, type Today } from '@one-stop-shop/case-management/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { ReadToday } from '../use-cases/today/read-today';

/** What needs somebody now. */
@ApiTags('persons')
@Controller('today')
export class TodayController {
  constructor(private readonly readToday: ReadToday) {}

  @Get()
  @Requires(casePermissions.seeGivenPersons)
  @Answers(200, today)
  @Refuses(401, 403)
  read(@Scope() operator: OperatorScope): Promise<Today> {
    return this.readToday.run(operator);
  }
}
