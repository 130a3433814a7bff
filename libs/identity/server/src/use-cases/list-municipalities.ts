import { Injectable } from '@nestjs/common';
import type { Municipality } from '@one-stop-shop/identity/contracts';
import { UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { MunicipalityEntity } from '../persistence/municipality.entity';

/** The municipalities of the district, by name. */
@Injectable()
export class ListMunicipalities {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(scope: AccessScope): Promise<Municipality[]> {
    return this.unitOfWork.inTransaction(scope, (tx) =>
      tx.repository(MunicipalityEntity).find({
        select: { code: true, name: true, neighbours: true },
        order: { name: 'ASC' },
      }),
    );
  }
}
