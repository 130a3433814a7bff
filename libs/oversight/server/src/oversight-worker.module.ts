import { Module, type DynamicModule } from '@nestjs/common';
import { AuditKeeper } from './jobs/audit-keeper';
import { CheckSeals } from './use-cases/check-seals';
import { CloseMonths } from './use-cases/close-months';
import { SealReadings } from './use-cases/seal-readings';

const recurring = [AuditKeeper];

/** Keeping the audit of readings. */
@Module({ providers: [SealReadings, CloseMonths, CheckSeals, ...recurring], exports: recurring })
export class OversightWorkerModule {
  static readonly recurring = () => recurring;

  static forRoot(): DynamicModule {
    return { module: OversightWorkerModule };
  }
}
