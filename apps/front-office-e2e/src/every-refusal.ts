import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const libs = join(import.meta.dirname, '../../../libs');

/** The codes of every refusal that the contracts of any context promise: their lists `…ProblemCodes`. */
export async function everyRefusal(): Promise<readonly string[]> {
  const contexts = readdirSync(libs).filter((one) =>
    existsSync(join(libs, one, 'contracts/src/index.ts')),
  );
  const promised = await Promise.all(
    contexts.map(
      (context) =>
        import(`@one-stop-shop/${context}/contracts`) as Promise<Record<string, unknown>>,
    ),
  );
  return promised.flatMap((contracts) =>
    Object.entries(contracts)
      .filter(([name]) => name.endsWith('ProblemCodes'))
      .flatMap(([, codes]) => codes as string[]),
  );
}
