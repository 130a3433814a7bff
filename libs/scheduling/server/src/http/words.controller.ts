import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  appointmentId,
  schedulingPermissions,
  wordsOfVisit,
  type WordsOfVisit,
} from '@one-stop-shop/scheduling/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { ReadWords } from '../use-cases/read-words';

@ApiTags('desk')
@Controller('desk/appointments')
export class WordsController {
  constructor(private readonly words: ReadWords) {}

  @Get(':id/words')
  @Requires(schedulingPermissions.readWords)
  @Answers(200, wordsOfVisit)
  @Refuses(400, 401, 403, 404)
  read(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: appointmentId }) id: string,
  ): Promise<WordsOfVisit> {
    return this.words.run(operator, id);
  }
}
