import { TaxCodeUnread, TooLittleToLookFor } from './problems';
import { soughtBy } from './sought-person';

const today = '2026-11-23';

describe('who is looked for in an emergency', () => {
  it('is said by a tax code that can be one', () => {
    expect(soughtBy({ taxCode: 'rss mra 80a01 h501u' }, today)).toEqual({
      tokens: ['t:rssmra80a01h501u'],
      birth: null,
    });
    for (const taxCode of ['RSSMRA80A01H501X', 'RSSMRA', '12345678901'])
      expect(() => soughtBy({ taxCode }, today)).toThrow(TaxCodeUnread);
  });

  it('is said by a full name and the day of birth, in any order and script', () => {
    const birthDate = '1966-01-01';
    const wanted = { tokens: ['w:gurpreet', 'w:singh'], birth: birthDate };
    expect(soughtBy({ name: 'Gurpreet SINGH', birthDate }, today)).toEqual(wanted);
    expect(soughtBy({ name: 'Singh Gurpreet', birthDate }, today).tokens.toSorted()).toEqual(
      wanted.tokens,
    );
  });

  it.each([
    ['a name alone', { name: 'Gurpreet Singh' }],
    ['one name with a day', { name: 'Gurpreet', birthDate: '1966-01-01' }],
    ['a day alone', { birthDate: '1966-01-01' }],
    ['a day that no calendar has', { name: 'Gurpreet Singh', birthDate: '1966-02-31' }],
    ['a day to come', { name: 'Gurpreet Singh', birthDate: '2026-11-24' }],
    ['nothing', {}],
  ])('is too little with %s', (_, said) => {
    expect(() => soughtBy(said, today)).toThrow(TooLittleToLookFor);
  });
});
