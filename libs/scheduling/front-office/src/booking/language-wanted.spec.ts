import { aSlot } from '../testing/a-slot';
import { languageOfVisit, languageWanted, ownLanguage, slotFits } from './language-wanted';

it('is the language chosen first', () => {
  expect(languageWanted({}, 'pa')).toBe('pa');
});

it('is nobody for who speaks Italian', () => {
  expect(languageWanted({}, 'it')).toBeUndefined();
});

it('is what the person says otherwise, whatever the language of the pages', () => {
  expect(languageWanted({ mediator: 'hi' }, 'it')).toBe('hi');
  expect(languageWanted({ mediator: 'hi' }, 'en')).toBe('hi');
  expect(languageWanted({ mediator: 'none' }, 'pa')).toBeUndefined();
});

it('stays the one tapped when a friend turns the pages to another language', () => {
  expect(languageWanted({ language: 'pa' }, 'it')).toBe('pa');
  expect(languageWanted({ language: 'it' }, 'ar')).toBeUndefined();
  expect(languageWanted({ language: 'pa', mediator: 'none' }, 'ur')).toBeUndefined();
  expect(ownLanguage({ language: 'pa', mediator: 'hi' }, 'it')).toBe('pa');
});

it('is that of the pages for who came past the tiles', () => {
  expect(ownLanguage({}, 'ur')).toBe('ur');
});

it('is for a visit that stands the language it was booked in', () => {
  expect(languageOfVisit({ language: 'pa' })).toBe('pa');
  expect(languageOfVisit({ language: 'en', mediatorLanguage: 'hi' })).toBe('hi');
  expect(languageOfVisit({ language: 'it' })).toBeUndefined();
});

describe('the chosen place', () => {
  const slot = aSlot('2026-11-24T15:20:00.000Z', ['pa', 'ur']);

  it('fits when somebody there speaks the language, and not otherwise', () => {
    expect(slotFits({ slot }, 'ur')).toBe(true);
    expect(slotFits({ slot }, 'ar')).toBe(false);
  });

  it('fits who needs nobody, and who has not chosen yet', () => {
    expect(slotFits({ slot }, undefined)).toBe(true);
    expect(slotFits({}, 'ar')).toBe(true);
  });

  it('fits who comes without, but only for the language they said it of', () => {
    expect(slotFits({ slot, without: 'ar' }, 'ar')).toBe(true);
    expect(slotFits({ slot, without: 'ar' }, 'fr')).toBe(false);
  });
});
