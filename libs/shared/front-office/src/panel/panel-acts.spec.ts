import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideTranslateService } from '@ngx-translate/core';

import { type PanelAct, PanelActs } from './panel-acts';

let fixture: ComponentFixture<PanelActs<string>>;
let chosen: string[];

const named = (...names: string[]): PanelAct[] => names.map((act) => ({ act, words: act }));

async function show(acts: readonly PanelAct[]): Promise<void> {
  fixture.componentRef.setInput('acts', acts);
  await fixture.whenStable();
}

const words = () =>
  [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')].map((one) =>
    one.textContent.trim(),
  );

const press = async (word: string) => {
  const buttons = (fixture.nativeElement as HTMLElement).querySelectorAll('button');
  [...buttons].find((one) => one.textContent.trim() === word)?.click();
  await fixture.whenStable();
};

beforeEach(() => {
  TestBed.configureTestingModule({ providers: [provideTranslateService()] });
  fixture = TestBed.createComponent<PanelActs<string>>(PanelActs);
  chosen = [];
  fixture.componentInstance.chosen.subscribe((act) => chosen.push(act));
});

it('shows four side by side', async () => {
  await show(named('a', 'b', 'c', 'd'));
  expect(words()).toEqual(['a', 'b', 'c', 'd']);
});

it('keeps the last of more than four under "more", until others come', async () => {
  await show(named('a', 'b', 'c', 'd', 'e'));
  expect(words()).toEqual(['a', 'b', 'c', 'panel.more']);
  await press('panel.more');
  expect(words()).toEqual(['a', 'b', 'c', 'd', 'e', 'panel.more']);
  await press('e');
  expect(chosen).toEqual(['e']);
  await show(named('a', 'b', 'c', 'd', 'f'));
  expect(words()).toEqual(['a', 'b', 'c', 'panel.more']);
});

it('is nothing at all without acts', async () => {
  await show([]);
  expect((fixture.nativeElement as HTMLElement).querySelector('.panel__acts')).toBeNull();
});
