import type { Route, Routes } from '@angular/router';

import type { AreaName, StaffContext } from '@one-stop-shop/shared/front-office';
import { SessionInView, StepUp, besideVisits } from '@one-stop-shop/shared/front-office/staff';

import { worksElsewhere, worksIn } from './areas/area-guards';
import { rolesIn } from './areas/areas';
import { navigationOf } from './frame/navigation';
import { FreshProof } from './proof/fresh-proof';
import { draftsInView } from './session/draft-owner';
import { signedIn } from './session/guards';
import { ShownSession } from './session/shown-session';

/** The frame around everything that needs a session: words at the side, who works for whom above. */
function staffFrame(contexts: readonly StaffContext[], pages: Routes): Route {
  return {
    path: '',
    canActivate: [signedIn],
    canActivateChild: [signedIn],
    data: { navigation: navigationOf(contexts) },
    providers: [
      ...draftsInView,
      { provide: SessionInView, useExisting: ShownSession },
      { provide: StepUp, useExisting: FreshProof },
      {
        provide: besideVisits,
        useValue: contexts.flatMap(({ besideVisit }) => besideVisit ?? []),
      },
    ],
    loadComponent: () => import('./frame/desk-frame').then((frame) => frame.DeskFrame),
    children: pages,
  };
}

/** Pages for the roles of one area; to the others their addresses say who works there. */
function pagesOf(area: AreaName, pages: Routes): Routes {
  return [
    { path: '', canMatch: [worksIn(area)], children: pages },
    {
      path: '**',
      canMatch: [worksElsewhere(area)],
      data: { roles: rolesIn(area) },
      title: 'area.other-role.title',
      loadComponent: () => import('./areas/other-role-page').then((page) => page.OtherRolePage),
    },
    {
      path: '**',
      title: 'frame.lost',
      loadComponent: () => import('./areas/lost-in-area').then((page) => page.LostInArea),
    },
  ];
}

/** All pages of an area; `/sportello` has besides those of whoever comes and of every role. */
export function areaRoutes(area: AreaName, contexts: readonly StaffContext[]): Routes {
  const pages = pagesOf(
    area,
    contexts.flatMap(({ areas }) => areas[area]?.pages ?? []),
  );
  if (area !== 'sportello') return [staffFrame(contexts, pages)];
  return [
    ...contexts.flatMap(({ withoutSession }) => withoutSession ?? []),
    staffFrame(contexts, [...contexts.flatMap(({ forEveryRole }) => forEveryRole ?? []), ...pages]),
  ];
}
