import { OpenToAll } from './open-to-all';
import { letGoOfBrowser, Person } from './person';

const barriers = `<!doctype html><html lang="it"><title>Una pagina</title><main>
  <h1>Una pagina</h1><img src="data:,"><button>Sì</button>
  <div style="inline-size: 400px">Largo</div></main></html>`;

afterAll(letGoOfBrowser);

it('notes whom a page shuts out, again after the page has changed', async () => {
  const person = await Person.at('http://localhost', { language: 'it', width: 320 });
  await person.page.setContent(barriers);
  const open = new OpenToAll(person);
  await open.look('first');
  await person.page.locator('img').evaluate((picture) => picture.setAttribute('alt', 'Un disegno'));
  await open.look('second');
  expect(open.barriers.map((barrier) => barrier.replace(/(\S+: \S+).*/, '$1'))).toEqual([
    'it 1280 first: image-alt',
    'it 320 first: image-alt',
    'it 320 first: scrolls',
    'it 320 first: target',
    'it 320 second: scrolls',
    'it 320 second: target',
  ]);
  await person.leaves();
});
