import { TestBed } from '@angular/core/testing';
import { TranslateService } from '@ngx-translate/core';

import { LanguageChoice, staffLanguages } from './language-choice';
import { provideCatalogues } from './provide-catalogues';

const files: Record<string, object> = {
  '/i18n/shared/public/it.json': {
    hello: 'Ciao, {{name}}',
    bye: 'A presto',
    problem: { other: 'Qualcosa non va' },
  },
  '/i18n/shared/public/en.json': { hello: 'Hello, {{name}}' },
  '/i18n/shared/public/ur.json': { hello: 'سلام، {{name}}', problem: { other: 'کچھ ٹھیک نہیں' } },
};
const browsersFetch = globalThis.fetch;
let asked: string[];

beforeEach(() => {
  asked = [];
  localStorage.clear();
  localStorage.setItem('language', 'ur');
  globalThis.fetch = ((path: string) => {
    asked.push(path);
    const words = files[path];
    return Promise.resolve({
      ok: !!words,
      headers: new Headers(),
      status: words ? 200 : 404,
      json: () => Promise.resolve(words),
    });
  }) as unknown as typeof fetch;
  TestBed.configureTestingModule({ providers: [provideCatalogues()] });
});
afterAll(() => {
  globalThis.fetch = browsersFetch;
});

const inUrdu = async () => {
  const choice = TestBed.inject(LanguageChoice);
  await choice.prepare(['shared/public']);
  TestBed.tick();
  return { choice, translate: TestBed.inject(TranslateService) };
};

it('speaks the language that was remembered, and tells the document', async () => {
  const { translate } = await inUrdu();
  expect(translate.instant('hello', { name: 'Amina' })).toBe('سلام، Amina');
  expect(document.documentElement.lang).toBe('ur');
  expect(document.documentElement.dir).toBe('rtl');
});

it('changes the language, and remembers it', async () => {
  const { choice, translate } = await inUrdu();
  await choice.choose('it');
  TestBed.tick();
  expect(translate.instant('hello', { name: 'Amina' })).toBe('Ciao, Amina');
  expect(document.documentElement.dir).toBe('ltr');
  expect(localStorage.getItem('language')).toBe('it');
});

describe('a visit in another language than that of the browser', () => {
  it('is shown in its own language, and nothing is remembered', async () => {
    localStorage.clear();
    const { choice } = await inUrdu();
    expect(choice.language()).toBe('en');
    await choice.follow('ur');
    expect(choice.language()).toBe('ur');
    expect({ ...localStorage }).toEqual({});
  });

  it('changes nothing where somebody has chosen on this device', async () => {
    const { choice } = await inUrdu();
    await choice.follow('it');
    expect(choice.language()).toBe('ur');
  });

  it('changes nothing where its words can not be had', async () => {
    localStorage.clear();
    const { choice } = await inUrdu();
    await choice.follow('fr');
    expect(choice.language()).toBe('en');
  });
});

it('fetches each file once', async () => {
  const { choice } = await inUrdu();
  await choice.choose('ur');
  expect(asked.filter((path) => path.endsWith('ur.json'))).toHaveLength(1);
});

it('stays as it is when the words of the other language do not come', async () => {
  const { choice } = await inUrdu();
  await expect(choice.choose('fr')).rejects.toThrow();
  expect(choice.language()).toBe('ur');
  await expect(choice.choose('fr')).rejects.toThrow();
  expect(asked.filter((path) => path.endsWith('fr.json'))).toHaveLength(2);
});

it('speaks Italian where the pages of the staff are not written in the language', async () => {
  const { choice } = await inUrdu();
  choice.offered.set(staffLanguages);
  expect(choice.language()).toBe('it');
});

describe('where a language lacks words', () => {
  it('shows the Italian ones, marked', async () => {
    const { translate } = await inUrdu();
    const words = translate.translate('bye');
    expect(words()).toBe('bye');
    await new Promise((resolve) => setTimeout(resolve));
    expect(words()).toBe('A presto [it]');
  });

  it('tells a refusal without words of its own in general ones', async () => {
    const { translate } = await inUrdu();
    expect(translate.instant('problem.scheduling.brand-new')).toBe('کچھ ٹھیک نہیں');
  });
});
