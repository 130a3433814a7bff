import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { municipality, type Municipality } from '@one-stop-shop/identity/contracts';
import { Answers, Public, RequestId, visitorScope } from '@one-stop-shop/shared/server';
import { ListMunicipalities } from '../use-cases/list-municipalities';

@ApiTags('public')
@Public()
@Controller('public/municipalities')
export class MunicipalitiesController {
  constructor(private readonly listMunicipalities: ListMunicipalities) {}

  @Get()
  @Answers(200, municipality.array())
  list(@RequestId() requestId: string): Promise<Municipality[]> {
    return this.listMunicipalities.run(visitorScope(requestId, 'public-information'));
  }
}
