import { inject } from '@angular/core';
import { type CanMatchFn, Router } from '@angular/router';

import type { AreaName } from '@one-stop-shop/shared/front-office';

import { Session } from '../session/session';
import { areaOf, homeOf, rolesIn } from './areas';

/**
 * Matches the pages of an area for who works there in the role in view. Who has no
 * role there at all and opens its first page goes to their own home. Without a session
 * it matches, and the frame's guard leads to the sign-in.
 */
export function worksIn(area: AreaName): CanMatchFn {
  return async (_, segments) => {
    const router = inject(Router);
    const session = await inject(Session)
      .restore()
      .catch(() => undefined);
    if (!session || areaOf(session.role) === area) return true;
    const holdsRole = session.roles.some(({ role }) => rolesIn(area).includes(role));
    if (segments.length === 0 && !holdsRole) return router.parseUrl(homeOf(session.role));
    return false;
  };
}

/** Matches what {@link worksIn} leaves over: somebody signed in, in a role of another area. */
export function worksElsewhere(area: AreaName): CanMatchFn {
  return () => {
    const session = inject(Session).current();
    return !!session && areaOf(session.role) !== area;
  };
}
