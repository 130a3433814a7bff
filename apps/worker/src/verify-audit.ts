import { Logger } from '@nestjs/common';
import { CheckSeals } from '@one-stop-shop/oversight/server';
import { databaseOptions, SystemClock, UnitOfWork } from '@one-stop-shop/shared/server';
import { DataSource } from 'typeorm';
import { readDatabaseUrl } from './config';

/**
 * Recomputes the seals over the audit of readings, as the role of the worker:
 * `node verify-audit.js`. It names the first seal that does not hold, and then ends with 1.
 */
const database = await new DataSource(databaseOptions(readDatabaseUrl(), [])).initialize();

try {
  Logger.overrideLogger(false);
  const checking = new CheckSeals(new UnitOfWork(database, new SystemClock()));
  const { seals, head, broken } = await checking.run();
  if (broken) {
    process.exitCode = 1;
    console.error(`Seal ${broken.number} does not hold: ${broken.fault}. ${seals} before it hold.`);
  } else {
    console.log(`${seals} seals hold.${head ? ` The last one is chained as ${head}.` : ''}`);
  }
} finally {
  await database.destroy();
}
