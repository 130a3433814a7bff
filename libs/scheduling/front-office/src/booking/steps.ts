import type { Routes } from '@angular/router';

import { hasConfirmation, noteMunicipality, reaches } from './step-guards';
import { ConfirmationPage } from './steps/confirmation';
import { ContactStep } from './steps/contact-step';
import { LanguageStep } from './steps/language-step';
import { PlaceStep } from './steps/place-step';
import { ReasonStep } from './steps/reason-step';
import { SummaryStep } from './steps/summary-step';
import { TimeStep } from './steps/time-step';

export const steps: Routes = [
  {
    path: '',
    canActivate: [noteMunicipality],
    children: [
      { path: '', pathMatch: 'full', component: LanguageStep, title: 'booking.language.title' },
      { path: 'luogo', component: PlaceStep, title: 'booking.where.title' },
      {
        path: 'quando',
        component: TimeStep,
        canActivate: [reaches('quando')],
        title: 'booking.when.title',
      },
      {
        path: 'motivo',
        component: ReasonStep,
        canActivate: [reaches('motivo')],
        title: 'booking.why.title',
      },
      {
        path: 'contatto',
        component: ContactStep,
        canActivate: [reaches('contatto')],
        title: 'booking.reach.title',
      },
      {
        path: 'riepilogo',
        component: SummaryStep,
        canActivate: [reaches('riepilogo')],
        title: 'booking.summary.title',
      },
      {
        path: 'fatto',
        component: ConfirmationPage,
        canActivate: [hasConfirmation],
        title: 'booking.done.title',
      },
    ],
  },
];
