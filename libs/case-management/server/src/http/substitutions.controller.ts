import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  casePermissions,
  endSubstitutionAct,
  substitute,
  substituteAct,
  substitutions,
  substitutionsQuery,
  type Substitute,
  type Substitutions,
  type SubstitutionsQuery,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  Answers,
  Performs,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import * as z from 'zod';
import { EndSubstitution } from '../use-cases/team/end-substitution';
import { SubstituteColleague } from '../use-cases/team/substitute-colleague';

/** Who stands in for whom. */
@ApiTags('teams')
@Controller('substitutions')
export class SubstitutionsController {
  constructor(
    private readonly substituteColleague: SubstituteColleague,
    private readonly endSubstitution: EndSubstitution,
  ) {}

  @Get()
  @Requires(casePermissions.seeGivenPersons)
  @Answers(200, substitutions)
  @Refuses(400, 401, 403, 404)
  list(
    @Scope() operator: OperatorScope,
    @Query({ schema: substitutionsQuery }) { municipality }: SubstitutionsQuery,
  ): Promise<Substitutions> {
    return this.substituteColleague.list(operator, municipality);
  }

  @Post()
  @Requires(casePermissions.seeGivenPersons)
  @Performs(substituteAct, 201)
  @Refuses(400, 401, 403, 404, 422)
  substitute(
    @Scope() operator: OperatorScope,
    @Body({ schema: substitute }) said: Substitute,
  ): Promise<DoneAct> {
    return this.substituteColleague.run(operator, said);
  }

  @Post(':id/end')
  @Requires(casePermissions.seeGivenPersons)
  @Performs(endSubstitutionAct, 200)
  @Refuses(400, 401, 403, 404, 422)
  end(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: z.uuid() }) id: string,
  ): Promise<DoneAct> {
    return this.endSubstitution.run(operator, id);
  }
}
