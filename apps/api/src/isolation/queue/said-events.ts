import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const libs = join(import.meta.dirname, '../../../../../libs');

/** Every event that the contracts of any context promise, by its name. */
export async function saidEvents(): Promise<ReadonlyMap<string, z.ZodObject>> {
  const contexts = readdirSync(libs).filter((one) =>
    existsSync(join(libs, one, 'contracts/src/index.ts')),
  );
  const events = new Map<string, z.ZodObject>();
  for (const context of contexts) {
    const said = (await import(`@one-stop-shop/${context}/contracts`)) as Record<string, unknown>;
    for (const schema of Object.values(said)) {
      const name = nameOfEvent(schema);
      if (name !== undefined) events.set(name, schema as z.ZodObject);
    }
  }
  return events;
}

/** An event says its own name, whose it is and when it was. */
function nameOfEvent(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  const { name, municipality, at } = schema.shape as Record<string, unknown>;
  if (!(name instanceof z.ZodLiteral) || !municipality || !at) return undefined;
  return String(name.value);
}
