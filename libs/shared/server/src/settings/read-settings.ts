import { z } from 'zod';
import { withSecretFiles } from './secret-files';
import { unsafeSettings } from './unsafe-settings';

export { yesOrNo } from './yes-or-no';

/**
 * Reads settings once, as one frozen object. Each secret may stand in a file that
 * `<NAME>_FILE` names, where process lists don't show it.
 * @throws Error naming every setting that is wrong or unsafe, never its value
 */
export function readSettings<Settings extends object>(
  schema: z.ZodType<Settings>,
  given: NodeJS.ProcessEnv,
): Readonly<Settings> {
  const { environment, wrong: wrongFiles } = withSecretFiles(given);
  const read = schema.safeParse(environment);
  const wrong = [
    ...wrongFiles.map(({ name, why }) => `${name}: ${why}`),
    ...(read.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...unsafeSettings(environment).map(({ name, why }) => `${name}: ${why}`),
  ];
  if (read.success && wrong.length === 0) return Object.freeze(read.data);
  throw new Error(`These settings are wrong. ${wrong.join('; ')}`);
}
