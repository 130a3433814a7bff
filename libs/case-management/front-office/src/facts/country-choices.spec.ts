import { countryChoices, countryName } from './country-choices';

it('names every country in the language of the page, and only countries', () => {
  const italian = countryChoices('it');
  expect(italian.find(({ value }) => value === 'IN')?.words).toBe('India');
  expect(italian.length).toBeGreaterThan(240);
  expect(italian.length).toBeLessThan(252);
  for (const code of ['EU', 'SU', 'ZZ', 'YU', 'UK'])
    expect(italian.map(({ value }) => value)).not.toContain(code);
  expect(countryName('DE', 'it')).toBe('Germania');
});
