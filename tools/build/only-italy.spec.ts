import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import Holidays from 'date-holidays';
import { build } from 'esbuild';

import { onlyItaly } from './only-italy';

const workspace = join(import.meta.dirname, '../..');

it('keeps every holiday of Italy, and no other country', async () => {
  mkdirSync(join(workspace, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(workspace, 'dist/only-italy-'));
  const bundle = join(folder, 'holidays.mjs');
  await build({
    stdin: { contents: "export { default } from 'date-holidays'", resolveDir: workspace },
    outfile: bundle,
    bundle: true,
    packages: 'external',
    format: 'esm',
    plugins: [onlyItaly],
  });
  const { default: Bundled } = (await import(pathToFileURL(bundle).href)) as {
    default: typeof Holidays;
  };
  rmSync(folder, { recursive: true });
  expect(Object.keys(new Bundled().getCountries())).toEqual(['IT']);
  const options = { languages: ['it'] };
  for (let year = 2019; year <= 2045; year += 1) {
    expect(new Bundled('IT', options).getHolidays(year)).toEqual(
      new Holidays('IT', options).getHolidays(year),
    );
  }
});
