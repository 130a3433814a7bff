import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { errorCodeOf, PollingLoop } from '@one-stop-shop/shared/server';
import { CheckSeals } from '../use-cases/check-seals';
import { CloseMonths } from '../use-cases/close-months';
import { SealReadings } from '../use-cases/seal-readings';

/** Seals the readings, closes months and looks over the seals, for as long as the worker runs. */
@Injectable()
export class AuditKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('audit');
  private readonly loop = new PollingLoop(() => this.keep(), {
    pauseMs: 5_000,
    onFailure: (error) => this.log.warn(`sealing interrupted: ${errorCodeOf(error)}`),
  });

  constructor(
    private readonly sealReadings: SealReadings,
    private readonly closeMonths: CloseMonths,
    private readonly checkSeals: CheckSeals,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async keep(): Promise<boolean> {
    const more = (await this.sealReadings.run()) || (await this.closeMonths.run());
    if (!more) await this.checkSeals.runWhenDue();
    return more;
  }
}
