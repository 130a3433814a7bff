import {
  type ApplicationConfig,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';

import { WrittenTitles, provideCatalogues } from '@one-stop-shop/shared/front-office';

import { routes } from './routes';

export const shellProviders: ApplicationConfig['providers'] = [
  provideBrowserGlobalErrorListeners(),
  provideZonelessChangeDetection(),
  provideRouter(
    routes,
    withComponentInputBinding(),
    withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
  ),
  provideCatalogues(),
  { provide: TitleStrategy, useExisting: WrittenTitles },
];
