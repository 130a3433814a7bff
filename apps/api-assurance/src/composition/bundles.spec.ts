import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contexts } from '../../../contexts';

interface Chunk {
  readonly entryPoint?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

const libs = join(import.meta.dirname, '../../../../libs');
const dist = join(import.meta.dirname, '../../../../dist/apps');

/** What a program holds in memory: what it begins with, and the rooms that it loads. */
function loadedBy(app: string, rooms: RegExp): { files: string[]; left: string[] } {
  const { outputs } = JSON.parse(readFileSync(join(dist, app, 'bundle.json'), 'utf8')) as {
    outputs: Record<string, Chunk>;
  };
  const loaded = new Set<string>();
  const left = new Set<string>();
  const load = (name: string): void => {
    const chunk = outputs[name];
    if (!chunk || loaded.has(name)) return;
    loaded.add(name);
    for (const { path, kind } of chunk.imports) {
      const room = outputs[path]?.entryPoint ?? '';
      if (kind === 'dynamic-import' && /\.module\.ts$/.test(room) && !rooms.test(room)) {
        left.add(room);
      } else load(path);
    }
  };
  load(`dist/apps/${app}/main.js`);
  const files = [...loaded].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}));
  return { files: files.filter((file) => file.startsWith('libs/')), left: [...left] };
}

/** The modules that contexts name as their rooms of these kinds. */
function roomsOf(...kinds: readonly string[]): RegExp {
  const named = new RegExp(
    `\\b(?:${kinds.join('|')}):[^']*import\\('\\./([\\w-]+)\\.module'\\)`,
    'g',
  );
  const modules = contexts.flatMap(({ name }) => {
    const said = readFileSync(join(libs, name, 'server/src/context.ts'), 'utf8');
    return [...said.matchAll(named)].map(([, module]) => `libs/${name}/server/src/${module}`);
  });
  return new RegExp(`^(${modules.join('|')})\\.module\\.ts$`);
}

const rooms = { api: roomsOf('http'), worker: roomsOf('worker', 'subscribers') };
const asked = /\/http\/[a-z-]+\.controller\.ts$/;
const inTheBackground = /\/(jobs|channels)\/(?!message-queue)/;

describe('the code that a program holds', () => {
  const api = loadedBy('api', rooms.api);
  const worker = loadedBy('worker', rooms.worker);

  it('is in the api what is asked over HTTP, and nothing of the work in the background', () => {
    expect(api.files.filter((file) => asked.test(file)).length).toBeGreaterThan(20);
    expect(api.files.filter((file) => inTheBackground.test(file))).toEqual([]);
    expect(api.left.length).toBeGreaterThan(0);
    expect(api.left.filter((room) => !rooms.worker.test(room))).toEqual([]);
  });

  it('is in the worker the work in the background, and no controller', () => {
    expect(worker.files.filter((file) => inTheBackground.test(file)).length).toBeGreaterThan(5);
    expect(worker.files.filter((file) => asked.test(file))).toEqual([]);
    expect(worker.left.filter((room) => !rooms.api.test(room))).toEqual([]);
  });

  it('would be noticed with a room that the other program loads', () => {
    const both = new RegExp(`${rooms.api.source}|${rooms.worker.source}`);
    expect(loadedBy('worker', both).files.filter((file) => asked.test(file))).not.toEqual([]);
  });
});
