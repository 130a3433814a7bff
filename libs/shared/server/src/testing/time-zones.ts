import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';

/** Where a server may stand; none of these places may change a result. */
export const serverTimeZones = ['UTC', 'Europe/Rome', 'America/New_York'];

/**
 * Calls an exported function in a process whose machine stands in another time
 * zone: the zone of this one is fixed when it starts. Arguments and answer travel
 * as JSON.
 * @param file absolute path of the module
 */
export async function callInTimeZone<Answer>(
  zone: string,
  file: string,
  name: string,
  ...values: readonly unknown[]
): Promise<Answer> {
  const call = `import { ${name} } from ${JSON.stringify(file)};
    console.log(JSON.stringify(${name}(...JSON.parse(process.argv.at(-1)))));`;
  const { outputFiles } = await build({
    stdin: { contents: call, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    tsconfig: 'tsconfig.base.json',
  });
  const child = spawn(process.execPath, ['--input-type=module', '-', JSON.stringify(values)], {
    env: { ...process.env, TZ: zone },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(outputFiles[0]?.text);
  const [answer] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return JSON.parse(answer) as Answer;
}
