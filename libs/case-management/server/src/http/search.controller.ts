import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  casePermissions,
  foundPersons,
  searchPersons,
  type FoundPersons,
  type SearchPersons as Searched,
} from '@one-stop-shop/case-management/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { SearchPersons } from '../use-cases/search/search-persons';

/** In a body: what is typed is a name, and addresses stand in logs. */
@ApiTags('persons')
@Controller('persons/search')
export class SearchController {
  constructor(private readonly searchPersons: SearchPersons) {}

  @Post()
  @HttpCode(200)
  @Requires(casePermissions.seeGivenPersons)
  @Answers(200, foundPersons)
  @Refuses(400, 401, 403)
  search(
    @Scope() operator: OperatorScope,
    @Body({ schema: searchPersons }) { typed }: Searched,
  ): Promise<FoundPersons> {
    return this.searchPersons.run(operator, typed);
  }
}
