import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const { resolve } = createRequire(import.meta.url);

/** What the holiday library holds, as far as it matters here. */
interface Known {
  readonly holidays: {
    readonly IT: { readonly days: Readonly<Record<string, { _name?: string }>> };
  };
  readonly names: Readonly<Record<string, unknown>>;
}

/**
 * Bundles of the holiday library what it knows of Italy. The data of all countries
 * take 13 MB in each process, the calendars of the moon and the sun another 20;
 * leaving those out is what the library's own build foresees. The small packages
 * that it stands on stay beside the bundle.
 */
export const onlyItaly: Plugin = {
  name: 'only Italy',
  setup(build) {
    const library = dirname(resolve('date-holidays/package.json'));
    const parser = dirname(resolve('date-holidays-parser/package.json'));
    build.onResolve({ filter: /^date-holidays(-parser)?$/ }, ({ path }) => ({
      path: join(path === 'date-holidays' ? library : parser, 'src/index.js'),
    }));
    build.onLoad({ filter: /date-holidays[\\/]src[\\/]data\.js$/ }, () => ({
      contents: `export const data = ${JSON.stringify(ofItaly(library))};`,
      loader: 'js',
    }));
    build.onLoad({ filter: calendarsOfElsewhere }, () => ({ contents: notInItaly, loader: 'js' }));
  },
};

const calendarsOfElsewhere =
  /date-holidays-parser[\\/]src[\\/](Chinese|Equinox|Julian|BengaliRevised)\.js$/;

const notInItaly = `export default class {
  constructor() { throw new Error('no holiday of Italy stands in this calendar') }
}`;

function ofItaly(library: string): Known {
  const all = JSON.parse(readFileSync(join(library, 'data/holidays.json'), 'utf8')) as Known;
  const { IT } = all.holidays;
  const named = new Set(Object.values(IT.days).flatMap(({ _name }) => _name ?? []));
  const names = Object.entries(all.names).filter(([name]) => named.has(name));
  return { ...all, holidays: { IT }, names: Object.fromEntries(names) };
}
