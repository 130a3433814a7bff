import type { Routes } from '@angular/router';

import { catalogues, styleSheet } from '@one-stop-shop/shared/front-office';

/** Pages of the staff, with their words and their style sheet. */
export function staffArea(pages: Routes): Routes {
  return [
    {
      path: '',
      resolve: {
        words: catalogues(
          'shared/public',
          'shared/staff',
          'identity/staff',
          'scheduling/staff',
          'notifications/staff',
          'oversight/staff',
        ),
        sheet: styleSheet('/desk.css'),
      },
      children: pages,
    },
  ];
}
