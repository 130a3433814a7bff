import type { OpenSession } from '@one-stop-shop/identity/contracts';

import { areaAt, homeOf, rolesIn } from '../areas/areas';

/** Where people sign in. */
export const signInAddress = '/sportello';

/** Where people sign in and come back to a page. @param path without query and fragment */
export function signInKeeping(path: string): string {
  return `${signInAddress}?torna=${encodeURIComponent(path)}`;
}

/**
 * The address kept during a sign-in, if it is a page of the staff that one of the
 * roles held may open; else the home of the role in view.
 */
export function keptAddress(address: string | null | undefined, session: OpenSession): string {
  if (!address?.startsWith('/') || address.startsWith('//')) return homeOf(session.role);
  if (/^\/sportello\/(?:account|emergenza)\b/.test(address)) return address;
  const area = areaAt(address);
  const isOpen = area && session.roles.some(({ role }) => rolesIn(area).includes(role));
  return isOpen ? address : homeOf(session.role);
}
