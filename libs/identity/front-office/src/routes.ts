import type { Route, Routes } from '@angular/router';

import type { DeskArea } from './frame/desk-frame';
import { notSignedIn, signedIn } from './session/guards';

/** The page where operators sign in. */
export const signInPage: Route = {
  path: '',
  pathMatch: 'full',
  canActivate: [notSignedIn],
  title: 'session.sign-in.title',
  loadComponent: () => import('./sign-in/sign-in-page').then((page) => page.SignInPage),
};

/** The frame around everything that needs a session: areas at the side, who works for whom above. */
export function deskFrame(areas: readonly DeskArea[], pages: Routes): Route {
  return {
    path: '',
    canActivate: [signedIn],
    canActivateChild: [signedIn],
    data: { areas },
    loadComponent: () => import('./frame/desk-frame').then((frame) => frame.DeskFrame),
    children: pages,
  };
}
