import { conflictOf, type PlacedShift } from './shift-conflict';

const cori = '059006';
const cisterna = '059005';

const aShift = (wishes: Partial<PlacedShift> = {}): PlacedShift => ({
  municipality: cori,
  weekday: 2,
  from: '16:00',
  until: '18:00',
  validFrom: '2026-12-01',
  validBefore: null,
  ...wishes,
});
const twentyMinutes = () => 20;

describe('a shift beside another of the same mediator', () => {
  const kindBeside = (other: Partial<PlacedShift>) =>
    conflictOf(aShift(), [aShift(other)], twentyMinutes)?.kind;

  it.each([
    ['inside it', { from: '16:30', until: '17:00' }],
    ['around it', { from: '15:00', until: '19:00' }],
    ['a minute into it', { from: '17:59', until: '20:00' }],
    ['at the same time elsewhere', { municipality: cisterna }],
    ['that ends a day after it begins', { validFrom: '2020-01-01', validBefore: '2026-12-02' }],
  ])('%s overlaps', (_, other) => {
    expect(kindBeside(other)).toBe('overlap');
  });

  it.each([
    ['right after it in the same municipality', { from: '18:00', until: '20:00' }],
    ['right before it in the same municipality', { from: '14:00', until: '16:00' }],
    ['on another weekday', { weekday: 3 }],
    ['that ended before', { validFrom: '2020-01-01', validBefore: '2026-12-01' }],
    ['elsewhere with just time enough', { municipality: cisterna, from: '18:20', until: '19:00' }],
    ['elsewhere before, in time', { municipality: cisterna, from: '14:00', until: '15:40' }],
  ])('%s is possible', (_, other) => {
    expect(kindBeside(other)).toBeUndefined();
  });

  it.each([
    ['after it', { from: '18:19', until: '19:00' }],
    ['before it', { from: '14:00', until: '15:41' }],
    ['with no time at all', { from: '18:00', until: '19:00' }],
  ])('elsewhere %s leaves no time to travel', (_, other) => {
    expect(kindBeside({ ...other, municipality: cisterna })).toBe('travel');
  });

  it('that began later counts only while the new one lasts', () => {
    const ends = aShift({ validBefore: '2027-01-01' });
    const later = aShift({ validFrom: '2027-01-01' });
    expect(conflictOf(ends, [later], twentyMinutes)).toBeUndefined();
    expect(conflictOf(later, [ends], twentyMinutes)).toBeUndefined();
  });

  it('is named, with the minutes that the way takes', () => {
    const other = aShift({ municipality: cisterna, from: '18:05', until: '19:00' });
    expect(conflictOf(aShift(), [other], twentyMinutes)).toEqual({
      kind: 'travel',
      municipality: cisterna,
      from: '18:05',
      until: '19:00',
      travelMinutes: 20,
    });
  });
});
