import { UnitOfWork, type SetUpScope } from '@one-stop-shop/shared/server';
import type { MunicipalityEntity } from '../persistence/municipality.entity';

/** The service learns of a municipality; one that it knows already stays as it is. */
export class RegisterMunicipality {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(scope: SetUpScope, facts: MunicipalityEntity): Promise<void> {
    await this.unitOfWork.inTransaction(scope, (tx) =>
      tx.query(
        `INSERT INTO identity.municipality (code, name, cadastral, inhabitants, lead, neighbours)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (code) DO NOTHING`,
        [facts.code, facts.name, facts.cadastral, facts.inhabitants, facts.lead, facts.neighbours],
      ),
    );
  }
}
