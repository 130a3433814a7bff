import type { Routes } from '@angular/router';

import { catalogues, styleSheet } from '@one-stop-shop/shared/front-office';

/** The desk, for people who sign in. */
export const deskRoutes: Routes = [
  {
    path: '',
    resolve: {
      words: catalogues('shared/public', 'shared/staff', 'scheduling/staff'),
      sheet: styleSheet('/desk.css'),
    },
    children: [],
  },
];
