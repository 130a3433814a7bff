import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { errorCodeOf, SealedSecrets, UnitOfWork } from '@one-stop-shop/shared/server';
import { sealAppsAnew } from '../persistence/authenticator-apps';

/**
 * When the api starts, secrets of apps that were sealed with the secret of before, or by
 * an earlier version, are sealed anew. The worker has no business with the sign-in.
 */
@Injectable()
export class SealAppsAnew implements OnApplicationBootstrap {
  private readonly log = new Logger('seals');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: SealedSecrets,
  ) {}

  /** Apps open in either form: whatever fails now is done at the next start. */
  async onApplicationBootstrap(): Promise<void> {
    const sealed = await this.run().catch((error: unknown) => {
      this.log.warn(`sealing apps anew interrupted: ${errorCodeOf(error)}`);
      return 0;
    });
    if (sealed > 0) this.log.log(`${sealed} apps sealed anew`);
  }

  /** @returns how many */
  run(): Promise<number> {
    const scope = {
      asker: 'sign_in',
      municipalities: [],
      requestId: 'seal-apps',
      purpose: 'sign-in',
    } as const;
    return this.unitOfWork.inTransaction(scope, (tx) => sealAppsAnew(tx, this.secrets));
  }
}
