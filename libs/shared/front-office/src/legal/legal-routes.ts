import type { Routes } from '@angular/router';

import { catalogues } from '../language/words-of-pages';

/** What every public site must say about itself, each municipality's own words apart. */
export const legalRoutes: Routes = ['privacy', 'accessibilita', 'note-legali'].map((path) => ({
  path,
  title: `legal.${path}.title`,
  data: { page: path },
  resolve: { words: catalogues('shared/legal') },
  loadComponent: () => import('./legal-page').then((legal) => legal.LegalPage),
}));
