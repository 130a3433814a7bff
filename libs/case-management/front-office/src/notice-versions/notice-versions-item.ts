import book from 'lucide-static/icons/book-open-text.svg';

import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { NavigationItem } from '@one-stop-shop/shared/front-office';

/** What municipalities say of data. */
export const noticeVersionsItem: NavigationItem = {
  place: 56,
  path: 'informativa',
  words: 'notice-versions.title',
  about: 'notice-versions.about',
  icon: book,
  permission: casePermissions.publishNotice,
};
