import type { Routes } from '@angular/router';

/** Public booking: the first question weighs little, the others follow while it is answered. */
export const bookingRoutes: Routes = [
  { path: '', loadChildren: () => import('./first-step').then((flow) => flow.firstStep) },
];
