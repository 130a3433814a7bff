import { lackingLanguage } from './appointment';

const harpreet = { language: 'pa' } as const;

it('lacks the language of the person whom the mediator does not understand', () => {
  expect(lackingLanguage(harpreet, ['fr', 'wo', 'it'])).toBe('pa');
  expect(lackingLanguage(harpreet, ['pa', 'it'])).toBeUndefined();
});

it('goes by the language that was asked for, where one was', () => {
  expect(lackingLanguage({ language: 'en', mediatorLanguage: 'hi' }, ['en'])).toBe('hi');
  expect(lackingLanguage({ language: 'pa', mediatorLanguage: 'en' }, ['en'])).toBeUndefined();
  expect(lackingLanguage({ language: 'pa', mediatorLanguage: null }, ['en'])).toBe('pa');
});

it('lacks nothing in Italian, and everything of a mediator whose languages nobody wrote down', () => {
  expect(lackingLanguage({ language: 'it' }, ['fr'])).toBeUndefined();
  expect(lackingLanguage(harpreet, [])).toBe('pa');
});
