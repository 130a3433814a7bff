import { Module } from '@nestjs/common';
import { AuditKeeper } from './jobs/audit-keeper';
import { CheckSeals } from './use-cases/check-seals';
import { SealReadings } from './use-cases/seal-readings';

/** Keeping the audit of readings, in the process of the worker. */
@Module({ providers: [SealReadings, CheckSeals, AuditKeeper] })
export class SealingModule {}
