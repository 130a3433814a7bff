import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';

import type { PublicLanguage } from '@one-stop-shop/shared/contracts';

import { Day } from '../moment/moment';
import { InLanguage } from './in-language';
import { LanguageChoice } from './language-choice';
import { provideCatalogues } from './provide-catalogues';

const files: Record<string, object> = {
  '/i18n/visit/it.json': { at: 'ore' },
  '/i18n/visit/ur.json': { at: 'وقت' },
};
const browsersFetch = globalThis.fetch;

/** As a piece of the public pages: it knows of no other language than its page's. */
@Component({
  selector: 'oss-piece',
  imports: [Day, TranslatePipe],
  template: `<oss-day at="2026-11-24T16:00:00Z" /> {{ 'at' | translate }}`,
})
class Piece {}

@Component({
  imports: [InLanguage, Piece],
  template: `
    <oss-piece />
    <section [ossInLanguage]="language()" [wordsFrom]="['visit']" #own="ossInLanguage">
      <oss-piece />
    </section>
    <output>{{ own.state() }}</output>
  `,
})
class Page {
  readonly language = signal<PublicLanguage>('ur');
}

async function open() {
  const fixture = TestBed.createComponent(Page);
  const settled = async () => {
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  await settled();
  const page = fixture.nativeElement as HTMLElement;
  const said = (selector: string) => page.querySelector(selector)?.textContent.trim();
  return {
    said,
    section: page.querySelector('section')!,
    speak: (language: PublicLanguage) => {
      fixture.componentInstance.language.set(language);
      return settled();
    },
  };
}

beforeEach(async () => {
  localStorage.clear();
  globalThis.fetch = ((path: string) => {
    const words = files[path];
    const [headers, json] = [new Headers(), () => Promise.resolve(words)];
    return Promise.resolve({ ok: !!words, status: words ? 200 : 404, headers, json });
  }) as unknown as typeof fetch;
  TestBed.configureTestingModule({ providers: [provideCatalogues()] });
  const choice = TestBed.inject(LanguageChoice);
  choice.offered.set(['it']);
  await choice.prepare(['visit']);
});
afterAll(() => {
  globalThis.fetch = browsersFetch;
});

it('says a piece in the language of a person, beside a page in its own', async () => {
  const { said, section } = await open();
  expect(said('oss-piece')).toBe('martedì 24 novembre ore');
  expect(said('section')).toBe('منگل، 24 نومبر وقت');
  expect([section.lang, section.dir, section.hidden]).toEqual(['ur', 'rtl', false]);
  expect(TestBed.inject(TranslateService).getCurrentLang()).toBe('it');
});

it('follows when the person is somebody else', async () => {
  const { said, section, speak } = await open();
  await speak('it');
  expect(said('section')).toBe('martedì 24 novembre ore');
  expect([section.lang, section.dir]).toEqual(['it', 'ltr']);
});

it('shows nothing, and says so, where the words can’t be had', async () => {
  const { said, section, speak } = await open();
  await speak('ar');
  expect([said('output'), section.hidden]).toEqual(['silent', true]);
});
