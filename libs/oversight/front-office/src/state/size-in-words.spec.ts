import { sizeInWords } from './size-in-words';

it.each([
  [0, '0 kB'],
  [950, '1 kB'],
  [12_400, '12,4 kB'],
  [12_400_000, '12,4 MB'],
  [7_000_000_000, '7 GB'],
])('says %i bytes as %s', (bytes, words) => {
  expect(sizeInWords(bytes, 'it').replace(/\s/u, ' ')).toBe(words);
});
