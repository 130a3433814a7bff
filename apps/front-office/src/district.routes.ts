import type { Routes } from '@angular/router';

import { districtHome, pagesOf, staffFrame } from '@one-stop-shop/identity/front-office';

import { staffArea } from './staff-area';
import { staffWords } from './staff-words';

/** `/distretto`: coordination and programme, who see released figures only. */
export const districtRoutes: Routes = staffArea([
  staffFrame(staffWords, pagesOf('distretto', [districtHome])),
]);
