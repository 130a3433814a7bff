import { parseArgs } from 'node:util';
import { Logger } from '@nestjs/common';
import { CheckSeals } from '@one-stop-shop/oversight/server';
import { databaseOptions, SystemClock, UnitOfWork } from '@one-stop-shop/shared/server';
import { DataSource } from 'typeorm';
import { readDatabaseUrl } from './config';

/**
 * Recomputes the seals over the audit of readings, as the role of the worker: of the open months
 * and of one closed month, or with `node verify-audit.js --all` of every month that is kept. It
 * names the first seal that does not hold, and then ends with 1.
 */
const { all } = parseArgs({ options: { all: { type: 'boolean', default: false } } }).values;
const database = await new DataSource(databaseOptions(readDatabaseUrl(), [])).initialize();

try {
  Logger.overrideLogger(false);
  const checking = new CheckSeals(new UnitOfWork(database, new SystemClock()));
  const check = await checking.run(all ? 'all' : 'one');
  const { seals, head, broken, months } = check;
  if (broken) {
    process.exitCode = 1;
    const what = broken.month ? `Month ${broken.month}` : `Seal ${broken.number}`;
    console.error(`${what} does not hold: ${broken.fault}. ${seals} before it hold.`);
  } else {
    console.log(`${seals} seals hold.${head ? ` The last one is chained as ${head}.` : ''}`);
    if (months.length > 0) console.log(`Readings were summed up again of ${months.join(', ')}.`);
  }
  if (check.restIsUsed) {
    const how = "the owner makes it with SELECT platform.make_audit_month('YYYY-MM-01')";
    console.log(`Readings stand in no month of their own: ${how}.`);
  }
} finally {
  await database.destroy();
}
