// Plain JavaScript that even an old Node can read: it is what runs when `npm ci` was not.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const commands = {
  start: () => import('./start.ts'),
  reset: () => import('./reset.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
};
const command = process.argv[2] ?? '';
const wanted = 24;

function refuse(sentence) {
  console.error('\n' + sentence);
  process.exit(1);
}

if (!Object.keys(commands).includes(command))
  refuse('Say one of: npm start, npm run reset, npm run backup, npm run restore.');
if (!existsSync(fileURLToPath(new URL('../../node_modules/.package-lock.json', import.meta.url))))
  refuse('The packages are not installed: run `npm ci` first, then start again.');
if (Number(process.versions.node.split('.')[0]) < wanted)
  refuse(
    `This needs Node ${wanted}, which \`npm ci\` brings along, and runs on ${process.versions.node}: run \`npm ci\` (not skipping install scripts), then use \`npm ${command === 'start' ? 'start' : `run ${command}`}\`.`,
  );

await commands[command]();
