// Read from the disk: the list is the server's too.
/// <reference types="node" />
import { readFileSync } from 'node:fs';

import { Component } from '@angular/core';

import { everyAddress } from './every-address';
import { routes } from './routes';

/** The one list of what each page may need; the server's headers are compared with it too. */
const list = JSON.parse(
  readFileSync('apps/front-office/src/needs-of-every-address.json', 'utf8'),
) as Record<string, string[]>;

@Component({ template: '' })
class Greedy {}

/** A sentence for each address that needs what the list doesn't allow it, or isn't in it. */
async function faultsOf(all: typeof routes): Promise<string[]> {
  const addresses = await everyAddress(all);
  const paths = addresses.map(({ path }) => path);
  return [
    ...addresses
      .filter(({ path, needs }) => list[path]?.join() !== needs.join())
      .map(
        ({ path, needs }) =>
          `${path} needs [${needs.join()}], its list says ${list[path] ? `[${list[path].join()}]` : 'nothing'}`,
      ),
    ...Object.keys(list)
      .filter((path) => !paths.includes(path))
      .map((path) => `${path} is listed, and no page is there`),
  ];
}

describe('what every page of the front office needs of the browser', () => {
  it('is what one list allows it, and no more', async () => {
    expect(Object.keys(list).length).toBeGreaterThan(30);
    expect(await faultsOf(routes)).toEqual([]);
  });

  it('would be noticed of a page that needs more, or that nobody has listed', async () => {
    const needs = { needs: ['camera'] };
    const greedy = { component: Greedy, data: needs };
    const inside = {
      path: 'accessibilita',
      data: needs,
      children: [{ path: '', component: Greedy }],
    };
    expect(await faultsOf([...routes, { path: 'nuova', ...greedy }, inside])).toEqual([
      '/accessibilita needs [camera], its list says []',
      '/nuova needs [camera], its list says nothing',
    ]);
  });
});
