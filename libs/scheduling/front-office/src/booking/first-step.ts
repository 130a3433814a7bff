import type { Routes } from '@angular/router';

import { catalogues, wants } from '@one-stop-shop/shared/front-office';

import { noteMunicipality } from './step-guards';
import { LanguageStep } from './steps/language-step';

export const firstStep: Routes = [
  {
    path: '',
    canActivate: [noteMunicipality],
    children: [
      { path: '', pathMatch: 'full', component: LanguageStep, title: 'booking.language.title' },
      {
        path: 'altra-lingua',
        canActivate: [wants('scheduling/public')],
        resolve: { words: catalogues('scheduling/public') },
        loadComponent: () =>
          import('./steps/other-language-step').then((step) => step.OtherLanguageStep),
        title: 'booking.language.other',
      },
      { path: '', loadChildren: () => import('./steps').then((flow) => flow.steps) },
    ],
  },
];
