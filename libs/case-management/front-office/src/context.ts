import people from 'lucide-static/icons/users-round.svg';

import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { NavigationItem, StaffContext } from '@one-stop-shop/shared/front-office';

import { caseRoutes, caseloadRoutes } from './cases/case-routes';
import { caseloadItem } from './cases/caseload-item';
import { hoursItem } from './hours/hours-item';
import { hoursRoutes } from './hours/hours-routes';
import { noticeVersionsItem } from './notice-versions/notice-versions-item';
import { noticeVersionsRoutes } from './notice-versions/notice-versions-routes';
import { emergencyRoutes, personsRoutes } from './routes';
import { substitutionsItem } from './substitutions/substitutions-item';
import { substitutionsRoutes } from './substitutions/substitutions-routes';
import { teamlessItem } from './teamless/teamless-item';
import { teamlessRoutes } from './teamless/teamless-routes';
import { todayItem } from './today/today-item';
import { todayRoutes } from './today/today-routes';

const { recognise, seeGivenPersons } = casePermissions;

/** What needs somebody today, the persons whom a municipality knows, and hours of work. */
export function casePages(): StaffContext {
  const persons: NavigationItem = {
    place: 15,
    path: 'persone',
    words: 'persons.title',
    icon: people,
    permission: seeGivenPersons,
    key: '/',
  };
  const area = {
    pages: [
      ...todayRoutes,
      ...personsRoutes,
      ...caseRoutes,
      ...hoursRoutes,
      ...substitutionsRoutes,
    ],
    navigation: [todayItem, persons, hoursItem, substitutionsItem],
  };

  return {
    catalogue: 'case-management/staff',
    areas: {
      sportello: {
        pages: [...area.pages, ...caseloadRoutes, ...emergencyRoutes],
        navigation: [...area.navigation, caseloadItem],
      },
      mediazione: area,
      amministrazione: {
        pages: [...teamlessRoutes, ...noticeVersionsRoutes],
        navigation: [teamlessItem, noticeVersionsItem],
      },
    },
    besideVisit: {
      permission: recognise,
      keys: [
        { key: 'p', words: 'recognition.key.who', presses: false },
        { key: 'e', words: 'recognition.key.encounter', presses: true },
      ],
      load: async () => (await import('./recognition/who-it-is')).WhoItIs,
    },
  };
}
