/**
 * Lays the compressed copies of a folder's files beside them: `node tools/build/compress.ts dist/x`.
 * Done once here, Brotli may take its time: at its best the front office weighs a sixth less than
 * compressed while somebody waits for it.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

// Fonts are compressed already; under a packet's size there is nothing to gain.
const worthwhile = '**/*.{js,css,json,svg}';
const smallest = 1400;

const folder = process.argv[2];
if (!folder) throw new Error('Which folder?');

for (const name of globSync(worthwhile, { cwd: folder })) {
  const file = join(folder, name);
  const content = readFileSync(file);
  if (content.length < smallest) continue;
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, gzipped);
}
