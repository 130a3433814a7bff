import approvals from 'lucide-static/icons/stamp.svg';
import house from 'lucide-static/icons/house.svg';
import people from 'lucide-static/icons/users.svg';
import shield from 'lucide-static/icons/shield.svg';

import { identityPermissions } from '@one-stop-shop/identity/contracts';
import { oversightPermissions } from '@one-stop-shop/oversight/contracts';
import type { NavigationItem, StaffContext } from '@one-stop-shop/shared/front-office';

import {
  accountPage,
  administrationHome,
  comingIn,
  districtHome,
  emergencyAccessesPage,
  emergencyPage,
  emergencySearchPage,
  staffRoutes,
} from './routes';

/** Who works here, their accounts and roles, and the frame around all pages of staff. */
export function identityPages(): StaffContext {
  const home: NavigationItem = {
    place: 0,
    path: '',
    words: 'area.start',
    icon: house,
    permission: identityPermissions.ownAccount,
  };

  return {
    catalogue: 'identity/staff',
    withoutSession: comingIn,
    forEveryRole: [accountPage, emergencyPage, emergencySearchPage],
    areas: {
      sportello: {
        pages: [emergencyAccessesPage],
        navigation: [
          {
            place: 60,
            path: 'accessi-emergenza',
            words: 'protection.accesses',
            icon: shield,
            permission: oversightPermissions.seeWhoLooked,
          },
        ],
      },
      distretto: { pages: [districtHome], navigation: [home] },
      amministrazione: {
        pages: [administrationHome, ...staffRoutes],
        navigation: [
          home,
          {
            place: 10,
            path: 'personale',
            words: 'staff.title',
            about: 'staff.about',
            icon: people,
            permission: identityPermissions.manageStaff,
          },
          {
            place: 20,
            path: 'approvazioni',
            words: 'approval.title',
            about: 'approval.about',
            icon: approvals,
            permission: identityPermissions.approveRoles,
          },
          {
            place: 60,
            path: 'protezione-dati',
            words: 'protection.title',
            about: 'protection.about',
            icon: shield,
            permission: identityPermissions.manageStaff,
          },
        ],
      },
    },
  };
}
