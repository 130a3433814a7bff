import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ContextPromises } from '@one-stop-shop/shared/server/testing';
import { faultsOf } from './faults-of-promises';
import type { Promised, Promising } from './promised-context';

const libs = join(import.meta.dirname, '../../../../libs');

/** Where a context says what it promises. */
const fileOf = (name: string): string => `${name}/server/src/testing/promises.ts`;

/**
 * What every context promises about itself, in the order of the contexts: found by its name, so
 * that a new one is added nowhere.
 * @throws naming each context that promises nothing, or what does not hold together
 */
export async function promisesOf(
  contexts: readonly Promising[],
  load: (name: string) => Promise<ContextPromises | undefined> = fromItsTesting,
): Promise<readonly Promised[]> {
  const loaded = [];
  // One after the other: they share modules, which are linked once.
  for (const context of contexts) loaded.push({ context, promises: await load(context.name) });
  const silent = loaded
    .filter(({ promises }) => !promises)
    .map(({ context: { name } }) => `${name} promises nothing: libs/${fileOf(name)} must say it`);
  const promised = loaded.flatMap(({ context, promises }) =>
    promises ? [{ context, promises }] : [],
  );
  const faults = [...silent, ...faultsOf(promised)];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return promised;
}

async function fromItsTesting(name: string): Promise<ContextPromises | undefined> {
  const file = join(libs, fileOf(name));
  if (!existsSync(file)) return undefined;
  const { promises } = (await import(file)) as { promises?: ContextPromises };
  return promises;
}
