import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  casePermissions,
  discardDraft,
  foundDraft,
  keepDraft,
  keptDraft,
  personId,
  whichDraft,
  type DiscardDraft as Discarded,
  type FoundDraft,
  type KeepDraft as Kept,
  type KeptDraft,
  type WhichDraft,
} from '@one-stop-shop/case-management/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { DiscardDraft } from '../use-cases/encounters/discard-draft';
import { KeepDraft } from '../use-cases/encounters/keep-draft';
import { ReadDraft } from '../use-cases/encounters/read-draft';

/** What somebody is writing about an encounter, until they record it. */
@ApiTags('persons')
@Controller('persons/:id/encounter-draft')
export class DraftsController {
  constructor(
    private readonly readDraft: ReadDraft,
    private readonly keepDraft: KeepDraft,
    private readonly discardDraft: DiscardDraft,
  ) {}

  @Get()
  @Requires(casePermissions.recordEncounter)
  @Answers(200, foundDraft)
  @Refuses(400, 401, 403, 404)
  read(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Query({ schema: whichDraft }) which: WhichDraft,
  ): Promise<FoundDraft> {
    return this.readDraft.run(operator, id, which);
  }

  @Put()
  @Requires(casePermissions.recordEncounter)
  @Answers(200, keptDraft)
  @Refuses(400, 401, 403, 404, 409)
  keep(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: keepDraft }) said: Kept,
  ): Promise<KeptDraft> {
    return this.keepDraft.run(operator, id, said);
  }

  @Post('discard')
  @HttpCode(204)
  @Requires(casePermissions.recordEncounter)
  @Answers(204)
  @Refuses(400, 401, 403, 404)
  discard(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: discardDraft }) discarded: Discarded,
  ): Promise<void> {
    return this.discardDraft.run(operator, id, discarded);
  }
}
