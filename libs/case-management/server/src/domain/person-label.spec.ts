import { labelOf } from './person-label';

it.each([
  ['one name', { names: [{ given: 'Gurpreet' }] }, 'Gurpreet', null],
  ['two', { names: [{ given: 'Fatou', family: 'Diallo' }] }, 'Fatou Diallo', null],
  [
    'another script',
    { names: [{ given: 'ਗੁਰਪ੍ਰੀਤ', family: 'ਸਿੰਘ', latin: 'Gurpreet Singh' }] },
    'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ',
    'Gurpreet Singh',
  ],
  [
    'a wish',
    { names: [{ given: 'Mohamed', family: 'Ali' }], called: 'Momo' },
    'Momo · Mohamed Ali',
    null,
  ],
  ['Latin twice', { names: [{ given: 'Anna', latin: 'Anna' }] }, 'Anna', null],
])('shows somebody with %s', (_, facts, name, latin) => {
  expect(labelOf(facts)).toEqual({ name, latin });
});
