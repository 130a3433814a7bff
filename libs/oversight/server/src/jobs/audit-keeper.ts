import { Injectable } from '@nestjs/common';
import type { RecurringWork } from '@one-stop-shop/shared/server';
import { CheckSeals } from '../use-cases/check-seals';
import { CloseMonths } from '../use-cases/close-months';
import { SealReadings } from '../use-cases/seal-readings';

/** Seals the readings, closes months and looks over the seals, for as long as the worker runs. */
@Injectable()
export class AuditKeeper implements RecurringWork {
  readonly recurrence = {
    name: 'keep-audit',
    purpose: 'service',
    rhythm: { everySeconds: 5 },
  } as const;

  constructor(
    private readonly sealReadings: SealReadings,
    private readonly closeMonths: CloseMonths,
    private readonly checkSeals: CheckSeals,
  ) {}

  async run(): Promise<boolean> {
    const more = (await this.sealReadings.run()) || (await this.closeMonths.run());
    if (!more) await this.checkSeals.runWhenDue();
    return more;
  }
}
