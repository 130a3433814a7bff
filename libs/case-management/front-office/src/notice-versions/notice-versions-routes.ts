import type { Routes } from '@angular/router';

/** The notices of municipalities: `/amministrazione/informativa`. */
export const noticeVersionsRoutes: Routes = [
  {
    path: 'informativa',
    title: 'notice-versions.title',
    loadComponent: () => import('./notice-versions-page').then((page) => page.NoticeVersionsPage),
  },
  {
    path: 'informativa/:municipality/nuova',
    title: 'notice-versions.new',
    loadComponent: () => import('./new-notice-page').then((page) => page.NewNoticePage),
  },
  {
    path: 'informativa/:municipality/:version',
    title: 'notice-versions.one',
    loadComponent: () => import('./notice-version-page').then((page) => page.NoticeVersionPage),
  },
];
