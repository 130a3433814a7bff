import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TranslateService } from '@ngx-translate/core';

import type { AffectedBooking } from '@one-stop-shop/scheduling/contracts';
import { LanguageChoice, provideCatalogues } from '@one-stop-shop/shared/front-office';

import italian from '../../i18n/staff/it.json' with { type: 'json' };
import { ChangePreview } from './change-preview';
import { ManagementApi } from './management-api';
import { PendingChange } from './pending-change';
import { aHit, aPreview, aProposal } from './testing/an-affected-booking';

const id = '00000000-0000-7000-8000-000000000001';
let fixture: ComponentFixture<ChangePreview>;

async function show(...hits: AffectedBooking[]): Promise<HTMLElement> {
  const told = { email: 2, call: 1, none: 0 };
  const api: Partial<ManagementApi> = {
    preview: () => Promise.resolve(aPreview(...hits)),
    apply: () => Promise.resolve({ moved: 1, kept: 0, cancelled: 0, told }),
  };
  TestBed.configureTestingModule({
    providers: [
      provideCatalogues(),
      PendingChange,
      { provide: LanguageChoice, useValue: { language: () => 'it' } },
      { provide: ManagementApi, useValue: api },
    ],
  });
  const translate = TestBed.inject(TranslateService);
  translate.setTranslation('it', italian);
  translate.use('it');
  const pending = TestBed.inject(PendingChange);
  await pending.look({ kind: 'withdraw-closure', municipality: '059006', id });
  fixture = TestBed.createComponent(ChangePreview);
  fixture.componentRef.setInput('when', 'martedì 1 dicembre');
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

const wordsOf = (page: HTMLElement, selector: string) =>
  page.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();

describe('what a change does to those who have booked', () => {
  it('is one sentence, and a button that names the act and whom it tells', async () => {
    const page = await show(
      aHit('2026-12-01T16:00', { person: 1 }),
      aHit('2026-12-01T16:20', { person: 1 }),
      aHit('2026-12-01T16:40', { person: 2, told: 'call', proposal: null }),
    );
    expect(wordsOf(page, '.change__sentence')).toBe(
      'martedì 1 dicembre cambiano 3 appuntamenti: 2 hanno un nuovo posto, 1 no.',
    );
    expect(wordsOf(page, '.button--primary')).toBe('Togli la chiusura e avvisa 2 persone');
  });

  it('promises to tell nobody when nobody has to know', async () => {
    const proposal = aProposal('2026-12-01T16:00', { keepsTime: true });
    const page = await show(aHit('2026-12-01T16:00', { proposal }));
    expect(wordsOf(page, '.button--primary')).toBe('Togli la chiusura');
    page.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    await fixture.whenStable();
    expect(wordsOf(page, '.button--primary')).toBe('Togli la chiusura e avvisa 1 persona');
  });

  it('says so when nobody has booked, without an empty table', async () => {
    const page = await show();
    expect(wordsOf(page, '.change__sentence')).toContain('nessun appuntamento cambia');
    expect(page.querySelector('table')).toBeNull();
  });

  it('tells in numbers whom we will tell: letters wait until the morning', async () => {
    const page = await show(aHit('2026-12-01T16:00'));
    page.querySelector<HTMLElement>('.button--primary')?.click();
    await fixture.whenStable();
    const lines = [...page.querySelectorAll('.change-done__counts li')];
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'Appuntamenti spostati: 1',
      'Persone che avviseremo per email: 2',
      'Persone da chiamare: 1',
    ]);
  });

  it('leaves no choice where there is no place', async () => {
    const page = await show(aHit('2026-12-01T16:00', { proposal: null }));
    expect(page.querySelectorAll('input[type=radio]')).toHaveLength(0);
    expect(wordsOf(page, 'tbody tr')).toContain('nessuno nella sua lingua');
  });
});
