import { Component, DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { documentAnew } from './document-anew';

@Component({ template: '' })
class Page {}

const camera = { needs: ['camera'] };
let loaded: string[];

beforeEach(() => {
  loaded = [];
  const assign = (url: string) => loaded.push(url);
  TestBed.configureTestingModule({
    providers: [
      documentAnew(),
      { provide: DOCUMENT, useValue: documentThat(assign) },
      provideRouter([
        { path: 'agenda', component: Page },
        { path: 'calls', component: Page },
        { path: 'scan', data: camera, children: [{ path: ':page', component: Page }] },
        { path: 'scan-too', component: Page, data: camera },
        { path: 'guarded', component: Page, data: camera, canActivate: [() => away()] },
      ]),
    ],
  });
});

const away = () => TestBed.inject(Router).parseUrl('/agenda');

/** The document of the test, but for where it is told to go. */
function documentThat(assign: (url: string) => void): Document {
  return new Proxy(document, {
    get: (target, name) => {
      if (name === 'location') return { assign, href: target.location.href };
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

async function walk(...addresses: readonly string[]): Promise<string[]> {
  const [first = '/', ...others] = addresses;
  await RouterTestingHarness.create(first);
  for (const address of others) await TestBed.inject(Router).navigateByUrl(address);
  return loaded;
}

describe('the document of a page', () => {
  it.each([[['/agenda', '/calls', '/agenda']], [['/scan/1', '/scan-too', '/scan/2']]] as const)(
    'stays between pages of the same needs: %s',
    async (addresses) => {
      expect(await walk(...addresses)).toEqual([]);
    },
  );

  it('comes anew with a page that needs more, and the page is not shown before', async () => {
    expect(await walk('/agenda', '/scan/1?giorno=2026-11-24')).toEqual([
      '/scan/1?giorno=2026-11-24',
    ]);
    expect(TestBed.inject(Router).url).toBe('/agenda');
  });

  it('is left with the page that needed more', async () => {
    expect(await walk('/scan/1', '/agenda')).toEqual(['/agenda']);
  });

  it('is left too when somebody is led away from the page that needed it', async () => {
    expect(await walk('/guarded')).toEqual(['/agenda']);
  });
});
