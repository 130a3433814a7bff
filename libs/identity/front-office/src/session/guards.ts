import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';

import { Session } from './session';
import { keptAddress, signInAddress } from './way-back';

/** Route guard: without a session, to the sign-in, which keeps the address to come back to. */
export const signedIn: CanActivateFn = async (_, state) => {
  const router = inject(Router);
  const session = await inject(Session)
    .restore()
    // The sign-in page says what is wrong, and works as soon as the server answers again.
    .catch(() => undefined);
  return !!session || router.createUrlTree([signInAddress], { queryParams: { torna: state.url } });
};

/** Route guard of the sign-in: who is signed in already goes on to their work. */
export const notSignedIn: CanActivateFn = async (route) => {
  const router = inject(Router);
  const session = await inject(Session)
    .restore()
    .catch(() => undefined);
  return !session || router.parseUrl(keptAddress(route.queryParamMap.get('torna'), session));
};
