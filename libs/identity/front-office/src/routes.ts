import type { Route, Routes } from '@angular/router';

import { notSignedIn } from './session/guards';

/** The page where operators sign in. */
const signInPage: Route = {
  path: '',
  pathMatch: 'full',
  canActivate: [notSignedIn],
  title: 'session.sign-in.title',
  loadComponent: () => import('./sign-in/sign-in-page').then((page) => page.SignInPage),
};

/** Where the links of invitations lead, `invito#token`. */
const invitationPage: Route = {
  path: 'invito',
  title: 'invitation.opening',
  loadComponent: () => import('./invitation/invitation-page').then((page) => page.InvitationPage),
};

/** Where the links of approvals lead, `approva#token`. */
const publicApprovalPage: Route = {
  path: 'approva',
  title: 'approval.public-title',
  loadComponent: () =>
    import('./approvals/public-approval-page').then((page) => page.PublicApprovalPage),
};

/** One's own account, in any role. */
export const accountPage: Route = {
  path: 'account',
  title: 'account.title',
  loadComponent: () => import('./account/account-page').then((page) => page.AccountPage),
};

/** The home of coordination and programme. */
export const districtHome: Route = {
  path: '',
  pathMatch: 'full',
  title: 'area.start',
  loadComponent: () => import('./homes/district-home').then((page) => page.DistrictHome),
};

/** The home of the administration: what needs attention, and where the work is. */
export const administrationHome: Route = {
  path: '',
  pathMatch: 'full',
  title: 'area.start',
  loadComponent: () =>
    import('./homes/administration-home').then((page) => page.AdministrationHome),
};

/** Staff and data protection, for who may manage them. */
export const staffRoutes: Routes = [
  {
    path: 'personale',
    title: 'staff.title',
    loadComponent: () => import('./staff/staff-page').then((page) => page.StaffPage),
  },
  {
    path: 'personale/invita',
    title: 'staff.invite.title',
    loadComponent: () => import('./staff/invite-page').then((page) => page.InvitePage),
  },
  {
    path: 'personale/:operatorId',
    title: 'staff.person.title',
    loadComponent: () => import('./staff/person/person-page').then((page) => page.PersonPage),
  },
  {
    path: 'approvazioni',
    title: 'approval.title',
    loadComponent: () => import('./approvals/approvals-page').then((page) => page.ApprovalsPage),
  },
  {
    path: 'protezione-dati',
    title: 'protection.title',
    loadComponent: () =>
      import('./data-protection/data-protection-page').then((page) => page.DataProtectionPage),
  },
];

/** Looks in an emergency that concern a desk's municipality, to read. */
export const emergencyAccessesPage: Route = {
  path: 'accessi-emergenza',
  title: 'protection.accesses',
  loadComponent: () =>
    import('./data-protection/emergency-accesses-page').then((page) => page.EmergencyAccessesPage),
};

/** Where a person's page of another municipality leads in an emergency, for any role that may. */
export const emergencyPage: Route = {
  path: 'emergenza/:municipality/:subject',
  title: 'emergency.title',
  loadComponent: () => import('./emergency/emergency-page').then((page) => page.EmergencyPage),
};

/** Looks for somebody of another municipality by who they are. */
export const emergencySearchPage: Route = {
  path: 'emergenza',
  title: 'emergency.title',
  loadComponent: () =>
    import('./emergency/emergency-search-page').then((page) => page.EmergencySearchPage),
};

/** The way in: for who has no session yet. */
export const comingIn: Routes = [signInPage, invitationPage, publicApprovalPage];
