import type { Routes } from '@angular/router';

/** Public booking. All of its steps come in one piece: no step waits for the network. */
export const bookingRoutes: Routes = [
  { path: '', loadChildren: () => import('./steps').then((flow) => flow.steps) },
];
