import { APP_BASE_HREF } from '@angular/common';
import {
  type ApplicationConfig,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  TitleStrategy,
  UrlSerializer,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';

import {
  ForgivingUrls,
  WrittenTitles,
  documentAnew,
  keepFocus,
  provideCatalogues,
} from '@one-stop-shop/shared/front-office';

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
  documentAnew(),
  keepFocus(),
  // Said here, so that pages need no `<base>` and none may be put into them.
  { provide: APP_BASE_HREF, useValue: '/' },
  { provide: UrlSerializer, useClass: ForgivingUrls },
  { provide: TitleStrategy, useExisting: WrittenTitles },
];
