import { Logger } from '@nestjs/common';
import { LetMonthGo, MonthStays } from '@one-stop-shop/oversight/server';
import { databaseOptions, SystemClock, UnitOfWork } from '@one-stop-shop/shared/server';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { readDatabaseUrls } from './config';

/**
 * Lets the readings of one month go, as the owner of the tables, when they were kept for as
 * long as they are to be: `node let-audit-month-go.js 2023-10`. What is missing it says, and
 * ends with 1. Its seals stay, so that the chain goes on.
 */
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month like 2023-10')
  .parse(process.argv[2]);
const urls = readDatabaseUrls();
const clock = new SystemClock();
const open = async (url: string): Promise<DataSource> =>
  new DataSource(databaseOptions(url, [])).initialize();
const worker = await open(urls.DATABASE_WORKER_URL);
const owner = await open(urls.DATABASE_OWNER_URL);

try {
  Logger.overrideLogger(false);
  const letGo = new LetMonthGo(new UnitOfWork(worker, clock), new UnitOfWork(owner, clock));
  await letGo.run(month);
  console.log(`The readings of ${month} are gone; its seals stay.`);
} catch (error) {
  if (!(error instanceof MonthStays)) throw error;
  process.exitCode = 1;
  console.error(`${error.message}: its readings stay.`);
} finally {
  await Promise.all([worker.destroy(), owner.destroy()]);
}
