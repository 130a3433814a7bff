import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  casePermissions,
  chooseDigits,
  chooseDigitsAct,
  correctPersonAct,
  correctPerson,
  factHistory,
  keepContacts,
  keepContactsAct,
  keepWishes,
  keepWishesAct,
  person,
  personId,
  registerPerson,
  registerPersonAct,
  type ChooseDigits as Chosen,
  type CorrectPerson as Corrected,
  type FactHistory,
  type KeepContacts as Kept,
  type KeepWishes as Wished,
  type Person,
  type RegisteredPerson,
  type RegisterPerson as Registered,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  Answers,
  IdempotencyKey,
  Performs,
  Refuses,
  Requires,
  Scope,
  TakesKey,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { ChooseDigits } from '../use-cases/persons/choose-digits';
import { CorrectPerson } from '../use-cases/persons/correct-person';
import { KeepContacts } from '../use-cases/persons/keep-contacts';
import { KeepWishes } from '../use-cases/persons/keep-wishes';
import { ReadFactHistory } from '../use-cases/persons/read-fact-history';
import { ReadPerson } from '../use-cases/persons/read-person';
import { RegisterPerson } from '../use-cases/persons/register-person';

@ApiTags('persons')
@Controller('persons')
export class PersonsController {
  constructor(
    private readonly registerPerson: RegisterPerson,
    private readonly readPerson: ReadPerson,
    private readonly readFactHistory: ReadFactHistory,
    private readonly correctPerson: CorrectPerson,
    private readonly keepContacts: KeepContacts,
    private readonly chooseDigits: ChooseDigits,
    private readonly keepWishes: KeepWishes,
  ) {}

  @Post()
  @Requires(casePermissions.registerPerson)
  @TakesKey()
  @Performs(registerPersonAct, 201)
  @Refuses(400, 401, 403, 404, 409, 422)
  register(
    @Scope() operator: OperatorScope,
    @IdempotencyKey() key: string,
    @Body({ schema: registerPerson }) said: Registered,
  ): Promise<RegisteredPerson> {
    return this.registerPerson.run(operator, key, said);
  }

  @Get(':id')
  @Requires(casePermissions.seeGivenPersons)
  @Answers(200, person)
  @Refuses(400, 401, 403, 404)
  read(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
  ): Promise<Person> {
    return this.readPerson.run(operator, id);
  }

  @Get(':id/history')
  @Requires(casePermissions.seeGivenPersons)
  @Answers(200, factHistory)
  @Refuses(400, 401, 403, 404)
  history(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
  ): Promise<FactHistory> {
    return this.readFactHistory.run(operator, id);
  }

  @Post(':id/corrections')
  @Requires(casePermissions.registerPerson)
  @Performs(correctPersonAct, 200)
  @Refuses(400, 401, 403, 404, 409, 422)
  correct(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: correctPerson }) said: Corrected,
  ): Promise<DoneAct> {
    return this.correctPerson.run(operator, id, said);
  }

  @Put(':id/contacts')
  @Requires(casePermissions.registerPerson)
  @Performs(keepContactsAct, 200)
  @Refuses(400, 401, 403, 404, 409, 422)
  contacts(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: keepContacts }) said: Kept,
  ): Promise<DoneAct> {
    return this.keepContacts.run(operator, id, said);
  }

  @Put(':id/own-page-digits')
  @Requires(casePermissions.registerPerson)
  @Performs(chooseDigitsAct, 200)
  @Refuses(400, 401, 403, 404, 422)
  digits(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: chooseDigits }) chosen: Chosen,
  ): Promise<DoneAct> {
    return this.chooseDigits.run(operator, id, chosen);
  }

  @Put(':id/wishes')
  @Requires(casePermissions.registerPerson)
  @Performs(keepWishesAct, 200)
  @Refuses(400, 401, 403, 404, 409, 422)
  wishes(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: keepWishes }) said: Wished,
  ): Promise<DoneAct> {
    return this.keepWishes.run(operator, id, said);
  }
}
