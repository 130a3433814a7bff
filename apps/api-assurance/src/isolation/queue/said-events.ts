import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EventDefinition } from '@one-stop-shop/shared/contracts';
import type * as z from 'zod';

const libs = join(import.meta.dirname, '../../../../../libs');

/** Every event that the contracts of any context promise, by its name. */
export async function saidEvents(): Promise<ReadonlyMap<string, z.ZodObject>> {
  const contexts = readdirSync(libs).filter((one) =>
    existsSync(join(libs, one, 'contracts/src/index.ts')),
  );
  const events = new Map<string, z.ZodObject>();
  for (const context of contexts) {
    const said = (await import(`@one-stop-shop/${context}/contracts`)) as Record<string, unknown>;
    for (const one of Object.values(said)) {
      if (isEvent(one)) events.set(one.name, one.schema);
    }
  }
  return events;
}

function isEvent(said: unknown): said is EventDefinition {
  return typeof said === 'object' && said !== null && 'subject' in said && 'schema' in said;
}
