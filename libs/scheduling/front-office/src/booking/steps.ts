import type { Routes } from '@angular/router';

import { LanguageStep } from './language-step';

export const steps: Routes = [
  { path: '', component: LanguageStep, title: 'booking.language.title' },
];
