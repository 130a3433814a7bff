import type { Routes } from '@angular/router';

import { catalogues, wants } from '@one-stop-shop/shared/front-office';

import { BookingFrame } from './booking-frame';
import { hasConfirmation, reaches } from './step-guards';
import { ConfirmationPage } from './steps/confirmation';
import { ContactStep } from './steps/contact-step';
import { PlaceStep } from './steps/place-step';
import { ReasonStep } from './steps/reason-step';
import { SummaryStep } from './steps/summary-step';
import { TimeStep } from './steps/time-step';

/** All questions after the language, in one piece: no step waits for the network. */
export const steps: Routes = [
  {
    path: '',
    component: BookingFrame,
    canActivate: [wants('scheduling/public')],
    resolve: { words: catalogues('scheduling/public') },
    children: [
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
