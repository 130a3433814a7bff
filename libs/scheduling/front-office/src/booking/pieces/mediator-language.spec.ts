import { TestBed } from '@angular/core/testing';
import { TranslateService } from '@ngx-translate/core';

import { provideCatalogues } from '@one-stop-shop/shared/front-office';

import { SchedulingApi } from '../../scheduling-api';
import { aSlot } from '../../testing/a-slot';
import type { Answers } from '../answers';
import { BookingDraft } from '../booking-draft';
import { MediatorLanguage } from './mediator-language';

async function told(answers: Answers): Promise<string> {
  sessionStorage.clear();
  TestBed.configureTestingModule({
    providers: [
      provideCatalogues(),
      { provide: SchedulingApi, useValue: { desks: () => Promise.resolve([]) } },
    ],
  });
  // Without a catalogue of its own the piece shows the keys.
  const translate = TestBed.inject(TranslateService);
  translate.setTranslation('it', {});
  translate.use('it');
  TestBed.inject(BookingDraft).answer(answers);
  const fixture = TestBed.createComponent(MediatorLanguage);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).querySelector('p')?.textContent?.trim() ?? '';
}

const slot = aSlot('2026-11-24T15:20:00.000Z', ['pa']);

it.each([
  ['with a mediator', 'booking.summary.mediator ਪੰਜਾਬੀ', { slot, language: 'pa' }],
  ['without', 'booking.summary.without اردو', { slot, language: 'ur', without: 'ur' }],
  ['nobody needed', 'booking.why.withoutMediator', { slot, language: 'it' }],
] satisfies [string, string, Answers][])(
  'says how the place was taken: %s',
  async (_, words, answers) => {
    expect((await told(answers)).replaceAll(/\s+/g, ' ')).toBe(words);
  },
);
