import type { Route, Routes } from '@angular/router';

import type { PageNeed } from '@one-stop-shop/shared/contracts';

/** An address that a route has a page for, and what the page and those around it need. */
export interface Address {
  readonly path: string;
  readonly needs: readonly PageNeed[];
}

/** Every address of the front office; files of routes are loaded on the way. */
export async function everyAddress(routes: Routes): Promise<Address[]> {
  return found(await below(routes, '', []));
}

async function below(
  routes: Routes,
  path: string,
  needs: readonly PageNeed[],
): Promise<readonly Address[]> {
  const all = await Promise.all(routes.map((route) => of(route, path, needs)));
  return all.flat();
}

async function of(
  route: Route,
  above: string,
  needed: readonly PageNeed[],
): Promise<readonly Address[]> {
  const path = route.path ? `${above}/${route.path}` : above;
  const needs = [...needed, ...((route.data?.['needs'] ?? []) as PageNeed[])];
  const loaded = (await route.loadChildren?.()) as Routes | undefined;
  const children = [...(route.children ?? []), ...(loaded ?? [])];
  const isPage = !route.redirectTo && (route.component ?? route.loadComponent) !== undefined;
  // A frame without a page of its own shows nothing but what is in it.
  const itself = isPage && children.length === 0 ? [{ path: path || '/', needs }] : [];
  return [...itself, ...(await below(children, path, needs))];
}

/** Several routes may share an address, one for each who may come: it needs what all of them need. */
function found(all: readonly Address[]): Address[] {
  const byPath = new Map<string, Set<PageNeed>>();
  for (const { path, needs } of all) {
    byPath.set(path, new Set([...(byPath.get(path) ?? []), ...needs]));
  }
  return [...byPath]
    .map(([path, needs]) => ({ path, needs: [...needs].toSorted() }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
