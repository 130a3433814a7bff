import { Injectable } from '@nestjs/common';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { DeskUnknown } from '../domain/problems';
import { municipalityOfDesk } from '../persistence/published-desks';

/** Tells whose desk it is, so that a booking can be written in that municipality's scope. */
@Injectable()
export class FindMunicipalityOfDesk {
  // A desk never changes its municipality, so what was read once stays true.
  private readonly known = new Map<string, MunicipalityCode>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DeskUnknown */
  async run(scope: AccessScope, deskId: string): Promise<MunicipalityCode> {
    const known = this.known.get(deskId);
    if (known) return known;
    const found = await this.unitOfWork.inTransaction(scope, (tx) =>
      municipalityOfDesk(tx, deskId),
    );
    if (!found) throw new DeskUnknown();
    this.known.set(deskId, found);
    return found;
  }
}
