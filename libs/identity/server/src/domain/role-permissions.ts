import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import { notificationsPermissions } from '@one-stop-shop/notifications/contracts';
import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';

const permissions: Readonly<Record<OperatorRole, readonly string[]>> = {
  desk_operator: [
    ...Object.values(schedulingPermissions),
    ...Object.values(notificationsPermissions),
  ],
};

/** What a role allows, in the words of the contexts that ask for it. */
export function permissionsOf(role: OperatorRole): readonly string[] {
  return permissions[role];
}
