import { casePages } from '@one-stop-shop/case-management/front-office';
import { identityPages } from '@one-stop-shop/identity/front-office';
import { notificationsPages } from '@one-stop-shop/notifications/front-office';
import { oversightPages } from '@one-stop-shop/oversight/front-office';
import { schedulingPages } from '@one-stop-shop/scheduling/front-office';
import { sentencesPages } from '@one-stop-shop/sentences/front-office';
import type { StaffContext } from '@one-stop-shop/shared/front-office';

/** The contexts that have pages for staff; a new one is named here. */
export const contexts: readonly (() => Promise<StaffContext>)[] = [
  identityPages,
  schedulingPages,
  notificationsPages,
  oversightPages,
  sentencesPages,
  casePages,
];
