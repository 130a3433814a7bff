import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type EmergencyAccess,
  emergencyAccessOpened,
  type OpenEmergencyAccess as Asked,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import {
  publish,
  enterEmergency,
  mustHold,
  UnitOfWork,
  type AccessScope,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import {
  MunicipalityUnknown,
  NobodyKnownThere,
  NoDataProtectionContact,
  NoEmergencyAtHome,
} from '../domain/staff-problems';
import { readContacts } from '../persistence/data-protection-contacts';
import {
  concerned,
  readAccesses,
  settleAccess,
  writeAccess,
  type LookedFor,
} from '../persistence/emergency-accesses';
import { EmergencyCap } from '../persistence/emergency-cap';
import { mustHaveShownSecondFactor } from '../persistence/emergency-proofs';
import { asTheSignIn } from './as-the-sign-in';
import { EmergencySubjects } from './emergency-subjects';

/**
 * Somebody needs to know about a person of another municipality, and waiting would
 * harm them. What they then read is shown by `readInEmergency` of shared/server.
 *
 * Both municipalities' contacts are told before anybody looks whether the person is
 * known there, and the work is the same whether they are or not.
 */
@Injectable()
export class OpenEmergencyAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cap: EmergencyCap,
    private readonly subjects: EmergencySubjects,
  ) {}

  /**
   * @param token of the session that asks
   * @throws SignedOut, ProveAgain, SecondFactorMissing, NoEmergencyAtHome,
   *   MunicipalityUnknown, NoDataProtectionContact, TooManyEmergencies, NobodyKnownThere
   */
  async run(scope: AccessScope, token: string, asked: Asked): Promise<EmergencyAccess> {
    mustHold(scope, identityPermissions.openEmergencyAccess);
    await this.unitOfWork.inTransaction(asTheSignIn(scope), (tx) =>
      mustHaveShownSecondFactor(tx, token),
    );
    if (scope.municipalities.includes(asked.municipality)) throw new NoEmergencyAtHome();
    const told = concerned(asked.municipality, scope.municipalities);
    await this.unitOfWork.inTransaction(scope, (tx) =>
      mustAllBeReachable(tx, asked.municipality, told),
    );
    await this.cap.spend(scope);
    const id = await this.unitOfWork.inTransaction(scope, (tx) =>
      openAndTell(tx, { ...asked, kind: this.subjects.kind }, told),
    );
    const isKnown = await this.isKnown(scope, id);
    const access = await this.unitOfWork.inTransaction(scope, async (tx) => {
      await settleAccess(tx, id, { isKnown });
      return readAccesses(tx, { id, most: 1 });
    });
    if (!isKnown || !access[0]) throw new NobodyKnownThere();
    return access[0];
  }

  private isKnown(scope: OperatorScope, accessId: string): Promise<boolean> {
    return enterEmergency(this.unitOfWork, scope, accessId, async (tx, { kind, subject }) => {
      await tx.query('SET TRANSACTION READ ONLY');
      return this.subjects.isKnown(tx, { kind, id: subject });
    });
  }
}

async function openAndTell(
  tx: Transaction<OperatorScope>,
  asked: LookedFor,
  told: MunicipalityCode[],
): Promise<string> {
  const [home] = tx.scope.municipalities;
  if (!home) throw new NoEmergencyAtHome();
  const accessId = await writeAccess(tx, asked);
  await publish(tx, emergencyAccessOpened, {
    municipality: home,
    told,
    accessId,
  });
  return accessId;
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
