import type { Routes } from '@angular/router';
import calendar from 'lucide-static/icons/calendar-days.svg';
import phone from 'lucide-static/icons/phone-call.svg';

import { type DeskArea, deskFrame, signInPage } from '@one-stop-shop/identity/front-office';
import { notificationsPermissions } from '@one-stop-shop/notifications/contracts';
import { callsRoutes } from '@one-stop-shop/notifications/front-office';
import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { agendaRoutes } from '@one-stop-shop/scheduling/front-office';
import { catalogues, styleSheet } from '@one-stop-shop/shared/front-office';

const areas: readonly DeskArea[] = [
  {
    address: '/sportello/agenda',
    words: 'agenda.title',
    icon: calendar,
    permission: schedulingPermissions.seeAgenda,
  },
  {
    address: '/sportello/da-chiamare',
    words: 'calls.title',
    icon: phone,
    permission: notificationsPermissions.seeCallList,
  },
];

/** The desk, for people who sign in. */
export const deskRoutes: Routes = [
  {
    path: '',
    resolve: {
      words: catalogues(
        'shared/public',
        'shared/staff',
        'identity/staff',
        'scheduling/staff',
        'notifications/staff',
      ),
      sheet: styleSheet('/desk.css'),
    },
    children: [signInPage, deskFrame(areas, [...agendaRoutes, ...callsRoutes])],
  },
];
