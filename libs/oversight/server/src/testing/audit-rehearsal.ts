import { Logger } from '@nestjs/common';
import { databaseOptions, UnitOfWork, type Clock } from '@one-stop-shop/shared/server';
import { DataSource } from 'typeorm';
import { CheckSeals, type MadeCheck } from '../use-cases/check-seals';
import { CloseMonths } from '../use-cases/close-months';
import { SealReadings } from '../use-cases/seal-readings';

/** What the worker does with the audit, step by step, for the bench to measure. */
export class AuditRehearsal {
  private readonly unitOfWork: UnitOfWork;

  private constructor(
    private readonly database: DataSource,
    clock: Clock,
  ) {
    this.unitOfWork = new UnitOfWork(database, clock);
  }

  /** @param now of the service; the lines of the audit were read before */
  static async open(workerUrl: string, now: Date): Promise<AuditRehearsal> {
    Logger.overrideLogger(false);
    const database = await new DataSource(databaseOptions(workerUrl, [])).initialize();
    return new AuditRehearsal(database, { now: () => now });
  }

  async sealAll(): Promise<void> {
    const sealing = new SealReadings(this.unitOfWork);
    while (await sealing.run());
    const closing = new CloseMonths(this.unitOfWork);
    while (await closing.run());
  }

  check(): Promise<MadeCheck> {
    return new CheckSeals(this.unitOfWork).run();
  }

  close(): Promise<void> {
    return this.database.destroy();
  }
}
