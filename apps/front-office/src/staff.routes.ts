import type { Routes } from '@angular/router';

import { areaRoutes } from '@one-stop-shop/identity/front-office';
import { type AreaName, catalogues, styleSheet } from '@one-stop-shop/shared/front-office';

import { contexts } from './contexts';

/** An area of the staff, with the words of its pages and their style sheet. */
export async function staffRoutes(area: AreaName): Promise<Routes> {
  const all = await Promise.all(contexts.map((context) => context()));
  const ofAll = all.map(({ catalogue }) => catalogue);
  return [
    {
      path: '',
      resolve: {
        words: catalogues('shared/public', 'shared/staff', ...ofAll),
        sheet: styleSheet('/desk.css'),
      },
      children: areaRoutes(area, all),
    },
  ];
}
