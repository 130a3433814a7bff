import { Injectable } from '@nestjs/common';
import { draftHours, type DraftKeys } from '@one-stop-shop/identity/contracts';
import { Clock, DerivedSecrets, UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { DraftOver } from '../domain/problems';
import { mustBeSignedIn } from '../persistence/open-sessions';

const anHour = 3_600_000;

/**
 * Keys for what somebody wrote and could not send. They come from the secret of the service, the
 * account and the hour: the same account is given them again, in a later session too, and nothing of
 * them is stored. Without them what a browser kept is noise.
 */
@Injectable()
export class GiveDraftKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: DerivedSecrets,
    private readonly clock: Clock,
  ) {}

  /**
   * @param of the hour of the keys wanted again, ISO 8601; new ones without it
   * @throws SignedOut, DraftOver
   */
  async run(scope: SignInScope, token: string, of?: string): Promise<DraftKeys> {
    const { operatorId } = await this.unitOfWork.inTransaction(scope, (tx) =>
      mustBeSignedIn(tx, token),
    );
    const now = this.clock.now().getTime();
    const hour = of === undefined ? Math.floor(now / anHour) * anHour : Date.parse(of);
    if (hour % anHour !== 0 || hour > now || now - hour > draftHours * anHour)
      throw new DraftOver();
    const named = new Date(hour).toISOString();
    return { of: named, keys: [...this.secrets.sealingKeys(`draft\n${operatorId}\n${named}`)] };
  }
}
