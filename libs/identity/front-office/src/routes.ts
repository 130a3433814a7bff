import type { Route, Routes } from '@angular/router';

import { worksElsewhere, worksIn } from './areas/area-guards';
import { type AreaName, rolesIn } from './areas/areas';
import type { AreaWords } from './frame/area-words';
import { notSignedIn, signedIn } from './session/guards';

/** The page where operators sign in. */
export const signInPage: Route = {
  path: '',
  pathMatch: 'full',
  canActivate: [notSignedIn],
  title: 'session.sign-in.title',
  loadComponent: () => import('./sign-in/sign-in-page').then((page) => page.SignInPage),
};

/** Where the links of invitations lead, `invito#token`. */
export const invitationPage: Route = {
  path: 'invito',
  title: 'invitation.opening',
  loadComponent: () => import('./invitation/invitation-page').then((page) => page.InvitationPage),
};

/** The frame around everything that needs a session: words at the side, who works for whom above. */
export function staffFrame(words: AreaWords, pages: Routes): Route {
  return {
    path: '',
    canActivate: [signedIn],
    canActivateChild: [signedIn],
    data: { areaWords: words },
    loadComponent: () => import('./frame/desk-frame').then((frame) => frame.DeskFrame),
    children: pages,
  };
}

/** Pages for the roles of one area; to the others their addresses say who works there. */
export function pagesOf(area: AreaName, pages: Routes): Routes {
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

/** One's own account, in any role. */
export const accountPage: Route = {
  path: 'account',
  title: 'account.title',
  loadComponent: () => import('./account/account-page').then((page) => page.AccountPage),
};

/** The home of coordination and programme. */
export const districtHome: Route = {
  path: '',
  pathMatch: 'full',
  title: 'area.start',
  loadComponent: () => import('./homes/district-home').then((page) => page.DistrictHome),
};

/** The home of the administration: what needs attention, and where the work is. */
export const administrationHome: Route = {
  path: '',
  pathMatch: 'full',
  title: 'area.start',
  loadComponent: () =>
    import('./homes/administration-home').then((page) => page.AdministrationHome),
};
