import type { Routes } from '@angular/router';

/** Words of the service, beside the Italian: `/mediazione/parole`. */
export const wordsRoutes: Routes = [
  {
    path: 'parole',
    title: 'words.title',
    loadComponent: () => import('./words/words-page').then((page) => page.WordsPage),
  },
];

/** How long who has reviewed words: `/amministrazione/parole`. */
export const reviewTimeRoutes: Routes = [
  {
    path: 'parole',
    title: 'words.time.title',
    loadComponent: () => import('./words/review-time-page').then((page) => page.ReviewTimePage),
  },
];
