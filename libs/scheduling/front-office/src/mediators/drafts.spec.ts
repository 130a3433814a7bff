import { NoAnswer, Refusal } from '@one-stop-shop/shared/front-office';

import { AbsenceDraft } from './absence-draft';
import { ShiftDraft, conflictIn } from './shift-draft';

const mediator = '0190a1b2-0000-7000-8000-00000000d001';
const desk = '0190a1b2-0000-7000-8000-000000059006';
const today = '2026-11-23';
const fieldsOf = (draft: { errors(): readonly { field: string }[] }) =>
  draft.errors().map(({ field }) => field);

describe('a shift being written', () => {
  const draft = () => {
    const one = new ShiftDraft(mediator, desk, today);
    one.from.set('9');
    one.until.set('12.30');
    return one;
  };

  it('begins today and goes on until further notice', () => {
    const one = draft();
    expect(fieldsOf(one)).toEqual([]);
    expect(one.asShift()).toEqual({
      ...{ mediatorId: mediator, deskId: desk, weekday: 1 },
      ...{ from: '09:00', until: '12:30', validFrom: today, validUntil: null },
    });
  });

  it('ends after it begins, in hours and in days', () => {
    const one = draft();
    one.until.set('9');
    one.validUntil.set('2026-11-22');
    expect(fieldsOf(one)).toEqual(['until', 'validUntil']);
  });

  it('asks for hours that a clock shows', () => {
    const one = draft();
    one.from.set('presto');
    one.until.set('');
    expect(fieldsOf(one)).toEqual(['from', 'until']);
  });
});

describe('an absence being written', () => {
  it('is a whole day unless hours are asked for', () => {
    const one = new AbsenceDraft(mediator, today);
    one.firstDay.set('2026-12-01');
    expect(fieldsOf(one)).toEqual([]);
    expect(one.asAbsence()).toEqual({
      ...{ mediatorId: mediator, firstDay: '2026-12-01', lastDay: '2026-12-01', hours: null },
    });
    one.allDay.set(false);
    expect(fieldsOf(one)).toEqual(['from', 'until']);
    one.from.set('10');
    one.until.set('11');
    expect(one.asAbsence().hours).toEqual({ from: '10:00', until: '11:00' });
  });

  it('does not begin in the past', () => {
    const one = new AbsenceDraft(mediator, today);
    one.firstDay.set('2026-11-22');
    expect(fieldsOf(one)).toEqual(['firstDay']);
  });
});

it('finds the shift that stands in the way in a refusal', () => {
  const conflict = { municipality: '059005', from: '09:00', until: '12:00', travelMinutes: 40 };
  const problem = { type: 'about:blank', title: '', status: 409 };
  const code = 'scheduling.no-time-to-travel';
  expect(conflictIn(new Refusal({ ...problem, code, conflict }))).toEqual(conflict);
  expect(conflictIn(new Refusal({ ...problem, code }))).toBeUndefined();
  expect(conflictIn(new NoAnswer())).toBeUndefined();
});
