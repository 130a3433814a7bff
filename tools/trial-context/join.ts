import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join as under } from 'node:path';

/** The store of sentences, to which a context that writes to people adds its own. */
export const store = 'libs/shared/server/src/sentences/texts';
const sentences = under(import.meta.dirname, 'fixtures/sentences');

const journey = 'apps/front-office-e2e/src/journeys/somebody-is-called-back.spec.ts';

/** What a new context writes into files outside its folder, file by file; there are no others. */
const joining: Readonly<Record<string, (text: string) => string>> = {
  ...Object.fromEntries(
    readdirSync(sentences).map((file) => [
      `${store}/${file}`,
      (text: string): string => {
        const added = readFileSync(under(sentences, file), 'utf8');
        return before(text, '\n}\n', `,\n${added.slice(2, added.lastIndexOf('\n}'))}`);
      },
    ]),
  ),

  'tsconfig.base.json': (text) => {
    const config = JSON.parse(text) as { compilerOptions: { paths: Record<string, string[]> } };
    for (const room of ['contracts', 'server', 'front-office'])
      config.compilerOptions.paths[`@one-stop-shop/trial/${room}`] = [
        `./libs/trial/${room}/src/index.ts`,
      ];
    return `${JSON.stringify(config, null, 2)}\n`;
  },

  'apps/contexts.ts': (text) =>
    after(
      before(text, '] as const satisfies readonly Context[];', '  trialContext,\n'),
      "} from '@one-stop-shop/scheduling/server';\n",
      "import { trialContext } from '@one-stop-shop/trial/server';\n",
    ),

  'apps/front-office/src/contexts.ts': (text) =>
    after(
      before(text, '];', '  trialPages,\n'),
      "import type { StaffContext } from '@one-stop-shop/shared/front-office';\n",
      "import { trialPages } from '@one-stop-shop/trial/front-office';\n",
    ),

  'libs/identity/server/src/domain/role-permissions.ts': (text) =>
    after(
      after(
        text,
        'const deskWork = [\n',
        '  trialPermissions.seeCallbacks,\n  trialPermissions.askForCallback,\n',
      ),
      "import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';\n",
      "import { trialPermissions } from '@one-stop-shop/trial/contracts';\n",
    ),

  'CHANGELOG.md': (text) =>
    before(text, '\n## ', '\n- Desks list who asked to be called back, and until when.\n'),
};

/** Every file outside its folder that a context touches. */
export const touchedByJoining: readonly string[] = [...Object.keys(joining), journey].sort();

/** @throws Error naming the file and what it no longer holds */
export function join(folder: string): void {
  for (const [file, write] of Object.entries(joining)) {
    const path = under(folder, file);
    writeFileSync(path, write(readFileSync(path, 'utf8')));
  }
  copyFileSync(
    under(import.meta.dirname, 'fixtures/somebody-is-called-back.spec.ts'),
    under(folder, journey),
  );
}

function after(text: string, anchor: string, added: string): string {
  return replaced(text, anchor, `${anchor}${added}`);
}

function before(text: string, anchor: string, added: string): string {
  return replaced(text, anchor, `${added}${anchor}`);
}

function replaced(text: string, anchor: string, whole: string): string {
  const at = text.lastIndexOf(anchor);
  if (at < 0) throw new Error(`no context can join here: "${anchor}" is gone`);
  return text.slice(0, at) + whole + text.slice(at + anchor.length);
}
