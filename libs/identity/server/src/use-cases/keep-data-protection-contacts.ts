import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type DataProtectionContact,
  type NameDataProtectionContact as Named,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { mustHold, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { MunicipalityUnknown } from '../domain/staff-problems';
import { readContacts, writeContact } from '../persistence/data-protection-contacts';

/** Administrators say whom a municipality wants to be told of readings in an emergency. */
@Injectable()
export class KeepDataProtectionContacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(scope: AccessScope): Promise<DataProtectionContact[]> {
    mustHold(scope, identityPermissions.manageStaff);
    return this.unitOfWork.inTransaction(scope, readContacts);
  }

  /** @throws MunicipalityUnknown */
  async name(scope: AccessScope, municipality: MunicipalityCode, contact: Named): Promise<void> {
    mustHold(scope, identityPermissions.manageStaff);
    if (!scope.municipalities.includes(municipality)) throw new MunicipalityUnknown();
    await this.unitOfWork.inTransaction(scope, (tx) => writeContact(tx, municipality, contact));
  }
}
