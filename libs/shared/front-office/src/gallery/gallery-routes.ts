import { DOCUMENT, inject } from '@angular/core';
import type { CanMatchFn, ResolveFn, Routes } from '@angular/router';

import { LanguageChoice } from '../language/language-choice';
import { catalogues } from '../language/words-of-pages';
import { styleSheet } from '../page/style-sheet';

/** The server says so on the document. */
const isDemonstration: CanMatchFn = () =>
  'demonstration' in inject(DOCUMENT).documentElement.dataset;

const inItsLanguages: ResolveFn<void> = (route, state) => {
  inject(LanguageChoice).offered.set(['it', 'ar']);
  return catalogues('shared/public', 'shared/gallery')(route, state);
};

/** The pieces of the staff's pages, all in view. */
export const galleryRoutes: Routes = [
  {
    path: 'galleria',
    canMatch: [isDemonstration],
    title: 'gallery.title',
    resolve: { words: inItsLanguages, sheet: styleSheet('/desk.css') },
    loadComponent: () => import('./gallery-page').then(({ GalleryPage }) => GalleryPage),
  },
];
