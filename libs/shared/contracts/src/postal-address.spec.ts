import { addressLines, mapOf, townOf } from './postal-address';

it.each([
  ['Via Roma 1, 04011 Aprilia', ['Via Roma 1', '04011 Aprilia'], 'Aprilia'],
  [
    'Corso della Repubblica 186, 04012 Cisterna di Latina',
    ['Corso della Repubblica 186', '04012 Cisterna di Latina'],
    'Cisterna di Latina',
  ],
  ['Via Roma 1, piano 2, 04010 Cori (LT)', ['Via Roma 1, piano 2', '04010 Cori (LT)'], 'Cori'],
  ['Piazza del Comune', ['Piazza del Comune'], undefined],
])('reads %j', (address, lines, town) => {
  expect(addressLines(address)).toEqual(lines);
  expect(townOf(address)).toBe(town);
});

it('asks a map for the whole address', () => {
  expect(new URL(mapOf('Via Roma 1, 04011 Aprilia')).searchParams.get('query')).toBe(
    'Via Roma 1, 04011 Aprilia',
  );
});
