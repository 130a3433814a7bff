import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type EmergencyAccess,
  type EmergencyAccessOpened,
  type OpenEmergencyAccess as Asked,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import {
  announce,
  mustHold,
  UnitOfWork,
  type AccessScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import {
  MunicipalityUnknown,
  NoDataProtectionContact,
  NoEmergencyAtHome,
} from '../domain/staff-problems';
import { readContacts } from '../persistence/data-protection-contacts';
import { concerned, readAccesses, writeAccess } from '../persistence/emergency-accesses';
import { mustHaveShownSecondFactor } from '../persistence/emergency-proofs';
import { asTheSignIn } from './as-the-sign-in';

/**
 * Somebody needs to know about a person of another municipality, and waiting would
 * harm them. What they then read is shown by `readInEmergency` of shared/server.
 */
@Injectable()
export class OpenEmergencyAccess {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param token of the session that asks
   * @throws SignedOut, ProveAgain, SecondFactorMissing, NoEmergencyAtHome,
   *   MunicipalityUnknown, NoDataProtectionContact
   */
  async run(scope: AccessScope, token: string, asked: Asked): Promise<EmergencyAccess> {
    mustHold(scope, identityPermissions.openEmergencyAccess);
    await this.unitOfWork.inTransaction(asTheSignIn(scope), (tx) =>
      mustHaveShownSecondFactor(tx, token),
    );
    const [home] = scope.municipalities;
    if (!home || scope.municipalities.includes(asked.municipality)) throw new NoEmergencyAtHome();
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const told = concerned(asked.municipality, scope.municipalities);
      await mustAllBeReachable(tx, asked.municipality, told);
      const id = await writeAccess(tx, asked);
      await announce<EmergencyAccessOpened>(tx, {
        name: 'emergency-access-opened',
        municipality: home,
        told,
        accessId: id,
        at: tx.now.toISOString(),
      });
      const [access] = await readAccesses(tx, { id, most: 1 });
      if (!access) throw new Error('an access just opened is gone');
      return access;
    });
  }
}

/** Where nobody would hear of it, nothing is opened. */
async function mustAllBeReachable(
  tx: Transaction,
  opened: MunicipalityCode,
  told: readonly MunicipalityCode[],
): Promise<void> {
  const contacts = await readContacts(tx);
  if (!contacts.some(({ municipality }) => municipality === opened)) {
    throw new MunicipalityUnknown();
  }
  const silent = contacts.filter(({ contact }) => contact === null);
  if (silent.some(({ municipality }) => told.includes(municipality))) {
    throw new NoDataProtectionContact();
  }
}
