import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslateService } from '@ngx-translate/core';

import { provideCatalogues } from '@one-stop-shop/shared/front-office';

import { aDesk } from '../../testing/a-slot';
import { NotBooked } from './not-booked';

it.each([
  ['06 9999999', 'booking.help.title'],
  [null, 'booking.help.come'],
])('tells to call only where there is a telephone (%s)', async (phone, words) => {
  TestBed.configureTestingModule({ providers: [provideCatalogues(), provideRouter([])] });
  const translate = TestBed.inject(TranslateService);
  translate.setTranslation('it', {});
  translate.use('it');
  const fixture = TestBed.createComponent(NotBooked);
  fixture.componentRef.setInput('remedy', { words: 'act.failed', act: 'again', places: [] });
  fixture.componentRef.setInput('desk', { ...aDesk('059001', 'Aprilia'), phone });
  await fixture.whenStable();
  const said = [...(fixture.nativeElement as HTMLElement).querySelectorAll('p')];
  const helps = said.map(({ textContent }) => textContent).filter((one) => one.includes('help.'));
  expect(helps.map((one) => one.trim())).toEqual([words]);
});
