import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type EmergencyAccess,
  type LookInEmergency as Asked,
} from '@one-stop-shop/identity/contracts';
import { mustHold, type AccessScope } from '@one-stop-shop/shared/server';
import { EmergencyDoor } from './emergency-door';
import { SoughtInEmergency } from './sought-in-emergency';

/**
 * Somebody is looked for in another municipality by who they are. What was typed is kept nowhere: the
 * access says where, why and, once they are found, whom by an id.
 */
@Injectable()
export class LookInEmergency {
  constructor(
    private readonly door: EmergencyDoor,
    private readonly sought: SoughtInEmergency,
  ) {}

  /**
   * @param token of the session that asks
   * @throws SignedOut, ProveAgain, SecondFactorMissing, NoEmergencyAtHome,
   *   MunicipalityUnknown, NoDataProtectionContact, TooManyEmergencies, NobodyKnownThere, and what
   *   whoever knows people says of too little
   */
  async run(
    scope: AccessScope,
    token: string,
    { municipality, danger, reason, ...who }: Asked,
  ): Promise<EmergencyAccess> {
    mustHold(scope, identityPermissions.openEmergencyAccess);
    const now = await this.door.mustBeOpenTo(scope, token, municipality);
    this.sought.mustBeEnough(who, now);
    const lookedFor = { municipality, danger, reason };
    return this.door.open(scope, lookedFor, (tx) => this.sought.find(tx, who));
  }
}
