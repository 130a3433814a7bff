import type { ClosureReason } from '@one-stop-shop/case-management/contracts';
import type { WayToLearn } from '@one-stop-shop/shared/contracts';

/** Of whom nobody can tell them any more. */
const outOfReach: readonly ClosureReason[] = ['no_contact_after_attempts', 'deceased'];

/** How somebody learns that their case is closed: whoever closes it says so, to whom they can. */
export function learnsOfClosure(reason: ClosureReason): WayToLearn {
  return outOfReach.includes(reason) ? 'none' : 'present';
}
