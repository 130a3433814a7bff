import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  knownReader,
  oversightPermissions,
  readingsQuery,
  recordedReadings,
  type KnownReader,
  type ReadingsQuery,
  type RecordedReadings,
} from '@one-stop-shop/oversight/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { SearchReadings } from '../use-cases/search-readings';

/** All readings of the district, for administrators. */
@ApiTags('oversight')
@Requires(oversightPermissions.searchReadings)
@Controller('oversight')
export class ReadingsController {
  constructor(private readonly searchReadings: SearchReadings) {}

  @Get('readings')
  @Answers(200, recordedReadings)
  @Refuses(400, 401, 403)
  search(
    @Scope() operator: OperatorScope,
    @Query({ schema: readingsQuery }) query: ReadingsQuery,
  ): Promise<RecordedReadings> {
    return this.searchReadings.run(operator, query);
  }

  @Get('readers')
  @Answers(200, knownReader.array())
  @Refuses(401, 403)
  readers(@Scope() operator: OperatorScope): Promise<KnownReader[]> {
    return this.searchReadings.listReaders(operator);
  }
}
