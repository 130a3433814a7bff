import fc from 'fast-check';
import {
  ageBandsOn,
  ageOn,
  type Birth,
  birthOf,
  BirthOutOfRange,
  minorityOn,
  NoSuchDay,
} from './birth';

const today = '2026-11-28';
const born = (written: string): Birth => birthOf(written, today);

describe('a birth', () => {
  it('is a day, a year or unknown', () => {
    expect(born('1992-03-01')).toEqual({ known: 'day', day: '1992-03-01' });
    expect(born('1992')).toEqual({ known: 'year', year: 1992 });
    expect(born('')).toEqual({ known: 'nothing' });
    expect(birthOf(undefined, today)).toEqual({ known: 'nothing' });
  });

  it.each(['1992-02-31', '2023-02-29', '1900-02-29', '1992-13-01', '1992-04-31', '1992-00-10'])(
    'is on no day that the calendar lacks: %s',
    (written) => {
      expect(() => born(written)).toThrow(NoSuchDay);
    },
  );

  it.each(['92', '1992-3-1', '01/03/1992', '19920301', '١٩٩٢', '1992-03-01T00:00', ' 1992'])(
    'is written in no other form: %s',
    (written) => {
      expect(() => born(written)).toThrow(
        expect.objectContaining({ code: 'case-management.no-such-day' }),
      );
    },
  );

  it.each(['1899', '1899-12-31', '2027', '2026-11-29', '0001-01-01'])(
    'is neither before 1900 nor to come: %s',
    (written) => {
      expect(() => born(written)).toThrow(BirthOutOfRange);
    },
  );

  it.each(['1900', '1900-01-01', '2026', '2026-11-28', '2024-02-29', '2000-02-29'])(
    'may be at the edge: %s',
    (written) => {
      expect(born(written).known).not.toBe('nothing');
    },
  );
});

describe('an age', () => {
  it.each([
    ['2008-11-28', today, 18],
    ['2008-11-29', today, 17],
    ['2026-11-28', today, 0],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
  ])('of who was born on %s is on %s %i', (day, on, years) => {
    expect(ageOn(born(day), on)).toEqual({ least: years, most: years });
  });

  it('is one of two where only the year is known, until the last day of the year', () => {
    expect(ageOn(born('2008'), '2026-01-01')).toEqual({ least: 17, most: 18 });
    expect(ageOn(born('2008'), '2026-12-31')).toEqual({ least: 18, most: 18 });
    expect(ageOn(born('2026'), '2026-01-01')).toEqual({ least: 0, most: 0 });
    expect(ageOn({ known: 'nothing' }, today)).toBeUndefined();
  });

  it('of a year holds that of every day in it', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2026-11-28'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const written = date.toISOString().slice(0, 10);
        const exact = ageOn(born(written), today);
        const ofYear = ageOn(born(written.slice(0, 4)), today);
        expect(exact?.least).toBeGreaterThanOrEqual(ofYear?.least ?? Infinity);
        expect(exact?.most).toBeLessThanOrEqual(ofYear?.most ?? -1);
      }),
    );
  });

  it.each([
    ['2008-11-29', ['under-18']],
    ['2008-11-28', ['18-29']],
    ['1996-11-29', ['18-29']],
    ['1996-11-28', ['30-60']],
    ['1965-11-29', ['30-60']],
    ['1965-11-28', ['over-60']],
    ['1996', ['18-29', '30-60']],
    ['1990', ['30-60']],
    ['', []],
  ])('of %s falls in %j', (written, bands) => {
    expect(ageBandsOn(born(written), today)).toEqual(bands);
  });

  it.each([
    ['2008-11-29', 'minor'],
    ['2008-11-28', 'adult'],
    ['2008', 'possibly-minor'],
    ['2009', 'minor'],
    ['2007', 'adult'],
    ['', 'unknown'],
  ])('of %s makes a %s', (written, minority) => {
    expect(minorityOn(born(written), today)).toBe(minority);
  });
});
