import { ClosureDraft } from './closure-draft';
import { FeastDraft } from './feast-draft';

const fieldsOf = (draft: { errors(): readonly { field: string }[] }) =>
  draft.errors().map(({ field }) => field);

describe('a closure being written', () => {
  const place = { municipality: '059006', deskId: null };
  const draft = () => new ClosureDraft(place, '2026-11-23');

  it('is of one day when no last day is given', () => {
    const one = draft();
    one.firstDay.set('2026-12-24');
    one.reason.set(' riunione ');
    expect(fieldsOf(one)).toEqual([]);
    expect(one.asClosure()).toEqual({
      ...place,
      firstDay: '2026-12-24',
      lastDay: '2026-12-24',
      reason: 'riunione',
    });
  });

  it('neither begins in the past nor ends before it begins', () => {
    const one = draft();
    one.reason.set('riunione');
    one.firstDay.set('2026-11-22');
    expect(fieldsOf(one)).toEqual(['firstDay']);
    one.firstDay.set('2026-12-24');
    one.lastDay.set('2026-12-23');
    expect(fieldsOf(one)).toEqual(['lastDay']);
    one.lastDay.set('2026-12-24');
    expect(fieldsOf(one)).toEqual([]);
  });

  it('says why, for people read it', () => {
    const one = draft();
    one.firstDay.set('2026-12-24');
    expect(fieldsOf(one)).toEqual(['reason']);
  });
});

describe('a feast being written', () => {
  const draft = () => {
    const one = new FeastDraft('059006');
    one.name.set('Festa patronale');
    one.source.set('Statuto');
    return one;
  };

  it('is a date, and one that some year has', () => {
    const one = draft();
    one.month.set(2);
    one.day.set('29');
    expect(fieldsOf(one)).toEqual([]);
    expect(one.asFeast().rule).toEqual({ kind: 'date', month: 2, day: 29 });
    one.day.set('30');
    expect(fieldsOf(one)).toEqual(['day']);
  });

  it('is a weekday of a month, or the one after it', () => {
    const one = draft();
    one.month.set(5);
    one.nth.set(2);
    one.shape.set('weekday');
    expect(one.rule()).toEqual({ kind: 'weekday', nth: 2, weekday: 7, month: 5 });
    one.shape.set('after');
    expect(one.rule()).toEqual({ kind: 'weekday', nth: 2, weekday: 7, month: 5, then: 1 });
  });

  it('counts days from Easter, before it too', () => {
    const one = draft();
    one.shape.set('easter');
    one.easterDays.set('-2');
    expect(fieldsOf(one)).toEqual([]);
    expect(one.rule()).toEqual({ kind: 'easter', days: -2 });
    one.easterDays.set('101');
    expect(fieldsOf(one)).toEqual(['easterDays']);
  });

  it('waits to be confirmed unless somebody knows', () => {
    expect(draft().asFeast().offices).toBe('to_be_confirmed');
  });
});
