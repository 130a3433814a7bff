/**
 * Puts the words of all pages where the front office asks for them:
 * `libs/<context>/front-office/i18n/<audience>/<language>.json` → `<folder>/<context>/<audience>/…`.
 * What is known of a translation (`state.json`) stays behind.
 */
import { cpSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const workspace = join(import.meta.dirname, '../..');
const folder = process.argv[2];
if (!folder) throw new Error('Which folder?');

rmSync(folder, { recursive: true, force: true });
for (const file of globSync('libs/*/front-office/i18n/*/*.json', { cwd: workspace })) {
  const [, context = '', , , audience = '', name = ''] = file.split('/');
  if (name === 'state.json') continue;
  cpSync(join(workspace, file), join(folder, context, audience, name));
}
