import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslateService } from '@ngx-translate/core';

import { provideCatalogues } from '@one-stop-shop/shared/front-office';

import { LanguageStep } from './language-step';

it('names on their door the languages without pages, each in its own script', async () => {
  sessionStorage.clear();
  TestBed.configureTestingModule({ providers: [provideCatalogues(), provideRouter([])] });
  TestBed.inject(TranslateService).setTranslation('it', {});
  const fixture = TestBed.createComponent(LanguageStep);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const names = [...page.querySelectorAll('[href="/prenota/altra-lingua"] bdi')];
  expect(names.map((name) => [name.getAttribute('lang'), name.textContent])).toEqual([
    ['bn', 'বাংলা'],
    ['sq', 'Shqip'],
    ['ro', 'Română'],
    ['es', 'Español'],
    ['wo', 'Wolof'],
    ['ff', 'Pulaar'],
  ]);
  fixture.destroy();
});
