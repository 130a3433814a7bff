import people from 'lucide-static/icons/users-round.svg';

import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { NavigationItem, StaffContext } from '@one-stop-shop/shared/front-office';

import { personsRoutes } from './routes';

const { recognise, seeGivenPersons } = casePermissions;

/** The persons whom a municipality knows, and who it is that has come. */
export function casePages(): StaffContext {
  const persons: NavigationItem = {
    place: 15,
    path: 'persone',
    words: 'persons.title',
    icon: people,
    permission: seeGivenPersons,
    key: '/',
  };
  const area = { pages: personsRoutes, navigation: [persons] };

  return {
    catalogue: 'case-management/staff',
    areas: { sportello: area, mediazione: area },
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
