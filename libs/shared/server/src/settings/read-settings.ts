import { z } from 'zod';
import { withSecretFiles } from './secret-files';
import { unsafeSettings } from './unsafe-settings';

export { yesOrNo } from './yes-or-no';

/** Whoever started the program can put it right: it names settings, and shows no stack. */
class WrongSettings extends Error {
  override readonly name = 'WrongSettings';

  constructor(wrong: readonly string[]) {
    super(`These settings are wrong. ${wrong.join('; ')}`);
    this.stack = this.message;
  }
}

/**
 * Reads settings once, as one frozen object. Each secret may stand in a file that
 * `<NAME>_FILE` names, where process lists don't show it.
 * @throws WrongSettings naming every setting that is wrong or unsafe, never its value
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
  throw new WrongSettings(wrong);
}
