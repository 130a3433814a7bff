import phone from 'lucide-static/icons/phone-call.svg';

import { notificationsPermissions } from '@one-stop-shop/notifications/contracts';
import type { StaffContext } from '@one-stop-shop/shared/front-office';

import { callsRoutes } from './routes';

/** Whom to call today. */
export function notificationsPages(): StaffContext {
  return {
    catalogue: 'notifications/staff',
    areas: {
      sportello: {
        pages: callsRoutes,
        navigation: [
          {
            place: 20,
            path: 'da-chiamare',
            words: 'calls.title',
            icon: phone,
            permission: notificationsPermissions.seeCallList,
          },
        ],
      },
    },
  };
}
