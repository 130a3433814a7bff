import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentOf } from './pages';
import { aRunningApi, type RunningApi } from './testing/running-api';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
writeFileSync(
  join(folder, 'index.html'),
  '<main><!-- desks-without-javascript --></main><footer></footer>',
);

describe('the page without JavaScript', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await aRunningApi({ FRONT_OFFICE_DIR: folder });
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  const page = async (): Promise<string> => String((await api.send('GET', '/prenota')).body);
  const call = (name: string) =>
    api.database.everything('UPDATE scheduling.desk SET name = $1', [name]);

  it.each(['$&', '$`', "$'", '$$', '$1', '$<x>', '<!-- desks-without-javascript -->', '<b>"\'&'])(
    'names a desk as it is called, were it %s',
    async (name) => {
      await call(name);
      const shown = name
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
      const said = await page();
      expect(said.split(`<strong>${shown}</strong>`)).toHaveLength(4);
      expect(said.match(/<main>|<footer>/g)).toEqual(['<main>', '<footer>']);
    },
  );
});

it('says on the document of a demonstration alone that it is one', () => {
  const built = '<!doctype html><html lang="it"><body></body></html>';
  expect(documentOf(built, true)).toContain('<html data-demonstration lang="it">');
  expect(documentOf(built, false)).toBe(built);
});
