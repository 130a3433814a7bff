import type { Routes } from '@angular/router';

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
        loadComponent: () =>
          import('./steps/other-language-step').then((step) => step.OtherLanguageStep),
        title: 'booking.language.other',
      },
      { path: '', loadChildren: () => import('./steps').then((flow) => flow.steps) },
    ],
  },
];
