import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { Client } from 'pg';
import type { Surroundings } from '../local/programs.ts';
import { startOtherApi } from './other-api.ts';

/** A statement as the api sent it. */
interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** The same api, which writes down every statement that it sends. */
export interface RecordingApi {
  readonly port: number;
  /** What a request sends, from the question for the session to the last commit. */
  statementsOf(ask: () => Promise<unknown>): Promise<readonly Statement[]>;
}

export async function startRecordingApi(
  around: Surroundings,
  env: NodeJS.ProcessEnv,
  running: AsyncDisposableStack,
): Promise<RecordingApi> {
  const file = join(around.local.path, 'statements.jsonl');
  running.defer(() => rmSync(file, { force: true }));
  const written = { ...env, RECORDED_STATEMENTS: file };
  const port = await startOtherApi('recording-api', [recording], around, written, running);
  return {
    port,
    statementsOf: async (ask) => {
      writeFileSync(file, '');
      await ask();
      const lines = readFileSync(file, 'utf8').trim().split('\n');
      return lines.map((line) => JSON.parse(line) as Statement);
    },
  };
}

/** Replays what was recorded, prepared as the product prepares it, one after the other. */
export async function replay(client: Client, statements: readonly Statement[]): Promise<string> {
  const answers: unknown[] = [];
  for (const { text, values } of statements) {
    const name = values?.length ? createHash('sha256').update(text).digest('base64url') : undefined;
    const { rows } = await client.query<object>({
      text,
      ...(name && { name: name.slice(0, 32) }),
      ...(values && { values: [...values] }),
    });
    answers.push(rows);
  }
  return JSON.stringify(answers);
}

const recording: Plugin = {
  name: 'recording',
  setup(build) {
    build.onLoad({ filter: /\/prepared-statements\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const query = '...more: unknown[]): never {';
      if (!source.includes(query)) throw new Error('statements can no longer be recorded');
      return {
        contents: `import { appendFileSync } from 'node:fs';
          ${source.replace(
            query,
            `${query}
          if (typeof text === 'string')
            appendFileSync(process.env['RECORDED_STATEMENTS']!, JSON.stringify({ text, values }) + '\\n');`,
          )}`,
        loader: 'ts',
      };
    });
  },
};
