import { join } from 'node:path';

import { type Catalogue, readCatalogues } from './catalogue.ts';
import { withDrafts } from './drafts.ts';
import { readability } from './gulpease.ts';
import { findings } from './rules.ts';

const drafted = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  states: withDrafts(catalogue),
});

const sound = (): Catalogue =>
  drafted({
    folder: 'libs/a/front-office/i18n/public',
    audience: 'public',
    forStaff: false,
    languages: {
      it: { 'booking.hello': 'Ciao, {{name}}.', 'booking.when': 'Quando vieni?' },
      ur: { 'booking.hello': 'سلام، {{name}}۔', 'booking.when': 'آپ کب آئیں گے؟' },
    },
    states: {},
  });

const rulesBrokenBy = (...catalogues: Catalogue[]) =>
  findings(catalogues).map(({ rule, where }) => [rule, where.split(/[/ ]/).at(-1)]);

it('has nothing to say about a sound catalogue', () => {
  expect(rulesBrokenBy(sound())).toEqual([]);
});

describe('finds', () => {
  it('a language that other catalogues speak', () => {
    const silent = sound();
    const { it: italian = {} } = silent.languages;
    expect(rulesBrokenBy(sound(), { ...silent, languages: { it: italian } })).toEqual([
      ['no-language-missing', 'ur.json'],
    ]);
  });

  it('a text that was not translated, and one that has lost its source', () => {
    const lacking = sound();
    lacking.languages['ur'] = { 'booking.hello': 'سلام، {{name}}۔', 'booking.old': 'پرانا' };
    expect(rulesBrokenBy(drafted(lacking))).toEqual([
      ['same-keys', 'booking.when'],
      ['same-keys', 'booking.old'],
    ]);
  });

  it('a translation that leaves out a fact', () => {
    const vague = sound();
    vague.languages['ur'] = { ...vague.languages['ur'], 'booking.hello': 'سلام۔' };
    expect(rulesBrokenBy(vague)).toEqual([['same-placeholders', 'booking.hello']]);
  });

  it('an empty text', () => {
    const empty = sound();
    empty.languages['ur'] = { ...empty.languages['ur'], 'booking.when': ' ' };
    expect(rulesBrokenBy(empty)).toEqual([['no-empty-text', 'booking.when']]);
  });

  it('a translation whose Italian has changed since', () => {
    const changed = sound();
    changed.languages['it'] = { ...changed.languages['it'], 'booking.when': 'Che giorno vieni?' };
    expect(rulesBrokenBy(changed)).toEqual([['not-stale', 'booking.when']]);
  });

  it('a translation of which nobody knows where it comes from', () => {
    expect(rulesBrokenBy({ ...sound(), states: {} })).toEqual([
      ['state-known', 'booking.hello'],
      ['state-known', 'booking.when'],
    ]);
  });

  it('a review without a name', () => {
    const nameless = sound();
    const entry = nameless.states['ur']?.['booking.when'];
    if (entry) entry.state = 'reviewed';
    expect(rulesBrokenBy(nameless)).toEqual([['state-known', 'booking.when']]);
  });

  it('a number for which a language lacks a form, and a word that does not follow its number', () => {
    const counted = sound();
    counted.languages = {
      it: { 'places.#one': '{{count}} posto', 'places.#other': '{{count}} posti' },
      ar: {
        'places.#zero': 'لا أماكن',
        'places.#one': 'مكان واحد',
        'places.#two': 'مكانان',
        'places.#few': '{{count}} أماكن',
        'places.#many': '{{count}} مكانًا',
        'places.#other': '{{count}} مكان',
      },
    };
    expect(rulesBrokenBy(drafted(counted))).toEqual([]);

    counted.languages['ar'] = { 'places.#one': 'مكان واحد', 'places.#other': '{{count}} أماكن' };
    expect(rulesBrokenBy(drafted(counted))).toEqual([
      ['forms-of-number', 'places.#zero'],
      ['forms-of-number', 'places.#two'],
      ['forms-of-number', 'places.#few'],
      ['forms-of-number', 'places.#many'],
    ]);

    counted.languages = { it: { found: '{{count}} persone trovate', past: 'Passati: {{count}}' } };
    expect(rulesBrokenBy(drafted(counted))).toEqual([['forms-of-number', 'found']]);
  });

  it('office language on the booking path', () => {
    const hard = sound();
    hard.languages['it'] = {
      'booking.hello':
        '{{name}}: si comunica che la prenotazione dell’appuntamento è subordinata alla preventiva compilazione della sottostante modulistica',
      'booking.when': 'Indicare la disponibilità temporale',
    };
    expect(rulesBrokenBy(drafted(hard)).map(([rule]) => rule)).toEqual(['plain-italian']);
  });
});

it('asks of staff pages English and Italian only, and no state', () => {
  const staff: Catalogue = {
    folder: 'libs/a/front-office/i18n/staff',
    audience: 'staff',
    forStaff: true,
    languages: { it: { title: 'Agenda' }, en: { title: 'Agenda' } },
    states: {},
  };
  expect(rulesBrokenBy(staff)).toEqual([]);
});

it('keeps a review until the Italian changes', () => {
  const reviewed = sound();
  const entry = { source: '', state: 'reviewed', by: 'A. Kaur', at: '2026-11-20' } as const;
  const before = reviewed.states['ur']?.['booking.when'];
  reviewed.states['ur'] = {
    ...reviewed.states['ur'],
    'booking.when': { ...entry, source: before?.source ?? '' },
  };
  expect(withDrafts(reviewed)['ur']?.['booking.when']?.state).toBe('reviewed');
  reviewed.languages['it'] = { ...reviewed.languages['it'], 'booking.when': 'Che giorno vieni?' };
  expect(withDrafts(reviewed)['ur']?.['booking.when']?.state).toBe('machine-draft');
});

it('measures Gulpease as its authors do', () => {
  // One sentence, 4 words, 22 letters; the label beside it doesn't count.
  expect(readability(['Oggi vieni allo sportello.', 'Indietro'])).toBe(89 + (300 - 220) / 4);
});

it('finds nothing wrong with the words of the product', () => {
  const catalogues = readCatalogues(join(import.meta.dirname, '../..'));
  expect(catalogues.length).toBeGreaterThan(5);
  expect(findings(catalogues)).toEqual([]);
});

it('asks of the gallery one language in each direction', () => {
  const gallery: Catalogue = {
    folder: 'libs/a/front-office/i18n/gallery',
    audience: 'gallery',
    forStaff: true,
    languages: { it: { title: 'Titolo' } },
    states: {},
  };
  expect(rulesBrokenBy(gallery).map(([rule]) => rule)).toEqual(['no-language-missing']);
});
