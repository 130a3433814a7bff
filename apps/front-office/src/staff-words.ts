import approvals from 'lucide-static/icons/stamp.svg';
import building from 'lucide-static/icons/building.svg';
import calendar from 'lucide-static/icons/calendar-days.svg';
import closed from 'lucide-static/icons/calendar-off.svg';
import house from 'lucide-static/icons/house.svg';
import mediators from 'lucide-static/icons/languages.svg';
import phone from 'lucide-static/icons/phone-call.svg';
import shield from 'lucide-static/icons/shield.svg';
import state from 'lucide-static/icons/activity.svg';
import readings from 'lucide-static/icons/eye.svg';
import people from 'lucide-static/icons/users.svg';

import { identityPermissions } from '@one-stop-shop/identity/contracts';
import type { AreaWords } from '@one-stop-shop/identity/front-office';
import { notificationsPermissions } from '@one-stop-shop/notifications/contracts';
import { oversightPermissions } from '@one-stop-shop/oversight/contracts';
import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';

/** What stands at the side of the pages, in each area. The first word of an area leads home. */
export const staffWords: AreaWords = {
  sportello: [
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
    {
      address: '/sportello/gestione/sportelli',
      words: 'desks.title',
      icon: building,
      permission: schedulingPermissions.manageDesk,
    },
    {
      address: '/sportello/gestione/chiusure',
      words: 'closures.title',
      icon: closed,
      permission: schedulingPermissions.manageDesk,
    },
    {
      address: '/sportello/gestione/mediatori',
      words: 'mediators.title',
      icon: mediators,
      permission: schedulingPermissions.manageShifts,
    },
    {
      address: '/sportello/accessi-emergenza',
      words: 'protection.accesses',
      icon: shield,
      permission: oversightPermissions.seeWhoLooked,
    },
  ],
  mediazione: [
    {
      address: '/mediazione',
      words: 'mediation.title',
      icon: calendar,
      permission: schedulingPermissions.seeAgenda,
    },
  ],
  distretto: [
    {
      address: '/distretto',
      words: 'area.start',
      icon: house,
      permission: identityPermissions.ownAccount,
    },
  ],
  amministrazione: [
    {
      address: '/amministrazione',
      words: 'area.start',
      icon: house,
      permission: identityPermissions.ownAccount,
    },
    {
      address: '/amministrazione/personale',
      words: 'staff.title',
      about: 'staff.about',
      icon: people,
      permission: identityPermissions.manageStaff,
    },
    {
      address: '/amministrazione/approvazioni',
      words: 'approval.title',
      about: 'approval.about',
      icon: approvals,
      permission: identityPermissions.approveRoles,
    },
    {
      address: '/amministrazione/sportelli',
      words: 'desks.title',
      about: 'desks.about',
      icon: building,
      permission: schedulingPermissions.manageDesk,
    },
    {
      address: '/amministrazione/chiusure',
      words: 'closures.title',
      about: 'closures.about',
      icon: closed,
      permission: schedulingPermissions.manageDesk,
    },
    {
      address: '/amministrazione/mediatori',
      words: 'mediators.title',
      about: 'mediators.about',
      icon: mediators,
      permission: schedulingPermissions.manageShifts,
    },
    {
      address: '/amministrazione/protezione-dati',
      words: 'protection.title',
      about: 'protection.about',
      icon: shield,
      permission: identityPermissions.manageStaff,
    },
    {
      address: '/amministrazione/letture',
      words: 'oversight.readings.title',
      about: 'oversight.readings.about',
      icon: readings,
      permission: oversightPermissions.searchReadings,
    },
    {
      address: '/amministrazione/stato',
      words: 'oversight.state.title',
      about: 'oversight.state.about',
      icon: state,
      permission: oversightPermissions.seeSystemState,
    },
  ],
};
