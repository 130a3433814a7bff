import folder from 'lucide-static/icons/folder-heart.svg';

import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { NavigationItem } from '@one-stop-shop/shared/front-office';

/** Whom a social worker has in charge. */
export const caseloadItem: NavigationItem = {
  place: 16,
  path: 'in-carico',
  words: 'caseload.title',
  icon: folder,
  permission: casePermissions.takeCharge,
};
