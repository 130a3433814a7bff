import { aDesk } from '../testing/a-slot';
import { placesToGo } from './places-to-go';

const aprilia = aDesk('059001', 'Sportello di Aprilia');
const cisterna = aDesk('059005', 'Sportello di Cisterna');
const cori = aDesk('059006', 'Sportello di Cori');
const desks = [aprilia, cisterna, cori];
const municipalities = [
  { code: '059006', name: 'Cori', neighbours: ['059022', '059005', '059001'] },
  { code: '059022', name: 'Rocca Massima', neighbours: ['059006', '059005', '059001'] },
];

it('treats all desks alike for somebody from nowhere in particular', () => {
  expect(placesToGo(desks, undefined, [])).toEqual({ others: desks });
});

it("chooses the municipality's own desk, and keeps the others at hand, the nearest first", () => {
  expect(placesToGo(desks, '059006', municipalities)).toEqual({
    own: cori,
    others: [cisterna, aprilia],
  });
});

it('says where there is no desk, and begins with the nearest', () => {
  expect(placesToGo(desks, '059022', municipalities)).toEqual({
    without: 'Rocca Massima',
    others: [cori, cisterna, aprilia],
  });
});

it('chooses the own desk before the municipalities are known', () => {
  expect(placesToGo(desks, '059006', []).own).toBe(cori);
});

it('does not mind a municipality of another district', () => {
  expect(placesToGo(desks, '058091', municipalities)).toEqual({ others: desks });
});

describe('for who speaks a language', () => {
  const spoken = { ...aprilia, languages: ['ar' as const] };

  it('begins with the desks where somebody speaks it', () => {
    const { others } = placesToGo([cisterna, cori, spoken], undefined, [], 'ar');
    expect(others).toEqual([spoken, cisterna, cori]);
  });

  it('keeps the own desk first, and of the others those who speak it', () => {
    const places = placesToGo([cisterna, cori, spoken], '059006', municipalities, 'ar');
    expect(places).toEqual({ own: cori, others: [spoken, cisterna] });
  });

  it('prefers the nearest of those who speak it', () => {
    const both = [spoken, { ...cisterna, languages: ['ar' as const] }, cori];
    const { others } = placesToGo(both, '059022', municipalities, 'ar');
    expect(others.map(({ name }) => name)).toEqual([
      'Sportello di Cisterna',
      'Sportello di Aprilia',
      'Sportello di Cori',
    ]);
  });
});
