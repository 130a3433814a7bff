import { Injectable } from '@nestjs/common';
import {
  identityPermissions,
  type EmergencyAccess,
  type OpenEmergencyAccess as Asked,
} from '@one-stop-shop/identity/contracts';
import { mustHold, type AccessScope } from '@one-stop-shop/shared/server';
import { EmergencyDoor } from './emergency-door';
import { EmergencySubjects } from './emergency-subjects';

/**
 * Somebody needs to know about a person of another municipality whose id they have, and waiting
 * would harm them. What they then read is shown by `readInEmergency` of shared/server.
 */
@Injectable()
export class OpenEmergencyAccess {
  constructor(
    private readonly door: EmergencyDoor,
    private readonly subjects: EmergencySubjects,
  ) {}

  /**
   * @param token of the session that asks
   * @throws SignedOut, ProveAgain, SecondFactorMissing, NoEmergencyAtHome,
   *   MunicipalityUnknown, NoDataProtectionContact, TooManyEmergencies, NobodyKnownThere
   */
  async run(
    scope: AccessScope,
    token: string,
    { subject: id, ...asked }: Asked,
  ): Promise<EmergencyAccess> {
    mustHold(scope, identityPermissions.openEmergencyAccess);
    await this.door.mustBeOpenTo(scope, token, asked.municipality);
    const subject = { kind: this.subjects.kind, id };
    return this.door.open(scope, { ...asked, subject }, async (tx) =>
      (await this.subjects.isKnown(tx, subject)) ? subject : undefined,
    );
  }
}
