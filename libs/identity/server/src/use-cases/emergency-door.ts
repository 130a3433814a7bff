import { Injectable } from '@nestjs/common';
import { emergencyAccessOpened, type EmergencyAccess } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode, Subject } from '@one-stop-shop/shared/contracts';
import {
  enterEmergency,
  publish,
  UnitOfWork,
  type EmergencyScope,
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

/** The one way into another municipality, whether an id is asked for or somebody by who they are. */
@Injectable()
export class EmergencyDoor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cap: EmergencyCap,
  ) {}

  /**
   * Who may come this far, before anything is counted or told.
   * @param token of the session that asks
   * @returns the moment at which they ask
   * @throws SignedOut, ProveAgain, SecondFactorMissing, NoEmergencyAtHome, MunicipalityUnknown,
   *   NoDataProtectionContact
   */
  async mustBeOpenTo(
    scope: OperatorScope,
    token: string,
    municipality: MunicipalityCode,
  ): Promise<Date> {
    await this.unitOfWork.inTransaction(asTheSignIn(scope), (tx) =>
      mustHaveShownSecondFactor(tx, token),
    );
    if (scope.municipalities.includes(municipality)) throw new NoEmergencyAtHome();
    const told = concerned(municipality, scope.municipalities);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      await mustAllBeReachable(tx, municipality, told);
      return tx.now;
    });
  }

  /**
   * Both municipalities' contacts are told before anybody looks whether the person is known there,
   * and the work is the same whether they are or not.
   * @throws TooManyEmergencies, NobodyKnownThere
   */
  async open(
    scope: OperatorScope,
    lookedFor: LookedFor,
    find: (tx: Transaction<EmergencyScope>) => Promise<Subject | undefined>,
  ): Promise<EmergencyAccess> {
    await this.cap.spend(scope);
    const id = await this.unitOfWork.inTransaction(scope, (tx) => openAndTell(tx, lookedFor));
    const known = await enterEmergency(this.unitOfWork, scope, id, async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      return find(tx);
    });
    const access = await this.unitOfWork.inTransaction(scope, async (tx) => {
      await settleAccess(tx, id, known);
      return readAccesses(tx, { id, most: 1 });
    });
    if (!known || !access[0]) throw new NobodyKnownThere();
    return access[0];
  }
}

async function openAndTell(tx: Transaction<OperatorScope>, lookedFor: LookedFor): Promise<string> {
  const [home] = tx.scope.municipalities;
  if (!home) throw new NoEmergencyAtHome();
  const accessId = await writeAccess(tx, lookedFor);
  const told = concerned(lookedFor.municipality, tx.scope.municipalities);
  await publish(tx, emergencyAccessOpened, { municipality: home, told, accessId });
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
