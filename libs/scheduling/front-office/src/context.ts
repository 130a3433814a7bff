import building from 'lucide-static/icons/building.svg';
import calendar from 'lucide-static/icons/calendar-days.svg';
import closed from 'lucide-static/icons/calendar-off.svg';
import mediators from 'lucide-static/icons/languages.svg';

import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import type { NavigationItem, StaffContext } from '@one-stop-shop/shared/front-office';

import { agendaRoutes } from './agenda/routes';
import { managementRoutes } from './management-routes';
import { mediatorAgendaRoutes } from './mediation/routes';

/** The agendas of desks and mediators, and what is managed about desks. */
export function schedulingPages(): StaffContext {
  const { manageDesk, manageShifts, seeAgenda, seeOwnAgenda } = schedulingPermissions;

  const management = [
    {
      place: 30,
      path: 'sportelli',
      words: 'desks.title',
      about: 'desks.about',
      icon: building,
      permission: manageDesk,
    },
    {
      place: 40,
      path: 'chiusure',
      words: 'closures.title',
      about: 'closures.about',
      icon: closed,
      permission: manageDesk,
    },
    {
      place: 50,
      path: 'mediatori',
      words: 'mediators.title',
      about: 'mediators.about',
      icon: mediators,
      permission: manageShifts,
    },
  ] satisfies NavigationItem[];

  return {
    catalogue: 'scheduling/staff',
    areas: {
      sportello: {
        pages: [...agendaRoutes, { path: 'gestione', children: managementRoutes }],
        navigation: [
          {
            place: 10,
            path: 'agenda',
            words: 'agenda.title',
            icon: calendar,
            permission: seeAgenda,
          },
          ...management.map((item) => ({ ...item, path: `gestione/${item.path}` })),
        ],
      },
      mediazione: {
        pages: mediatorAgendaRoutes,
        navigation: [
          {
            place: 10,
            path: '',
            words: 'mediation.title',
            icon: calendar,
            permission: seeOwnAgenda,
          },
        ],
      },
      amministrazione: { pages: managementRoutes, navigation: management },
    },
  };
}
