import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** `true` or `1`, `false`, `0` or nothing. */
export const yesOrNo = z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0', ''] });

/**
 * Reads settings once, as one frozen object. A secret may stand in a file that
 * `APP_SECRET_FILE` names, where process lists don't show it.
 * @throws Error naming every setting that is wrong, never its value
 */
export function readSettings<Settings extends object>(
  schema: z.ZodType<Settings>,
  environment: NodeJS.ProcessEnv,
): Readonly<Settings> {
  const read = schema.safeParse(withSecretFile(environment));
  if (read.success) return Object.freeze(read.data);
  const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`These settings are wrong. ${wrong.join('; ')}`);
}

function withSecretFile(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const file = environment['APP_SECRET_FILE'];
  return file ? { ...environment, APP_SECRET: readFileSync(file, 'utf8').trim() } : environment;
}
