import { Module, type DynamicModule } from '@nestjs/common';
import { AuditKeeper } from './jobs/audit-keeper';
import { CheckSeals } from './use-cases/check-seals';
import { CloseMonths } from './use-cases/close-months';
import { SealReadings } from './use-cases/seal-readings';

/** Keeping the audit of readings. */
@Module({ providers: [SealReadings, CloseMonths, CheckSeals, AuditKeeper] })
export class OversightWorkerModule {
  static forRoot(): DynamicModule {
    return { module: OversightWorkerModule };
  }
}
