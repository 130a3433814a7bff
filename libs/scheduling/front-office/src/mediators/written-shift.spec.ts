import type { ZodError } from 'zod';

import { enteredAbsence, enteredShift } from '@one-stop-shop/scheduling/contracts';
import { NoAnswer, Refusal } from '@one-stop-shop/shared/front-office';

import { type WrittenAbsence, asAbsence, nothingWritten } from './written-absence';
import { type WrittenShift, asShift, conflictIn } from './written-shift';

const mediatorId = '0190a1b2-0000-7000-8000-00000000d001';
const deskId = '0190a1b2-0000-7000-8000-000000059006';
const pathsOf = ({ error }: { error?: ZodError }) => [
  ...new Set(error?.issues.map(({ path }) => path.join('.'))),
];
const today = '2026-11-23';

describe('a shift being written', () => {
  const written = {
    ...{ deskId, weekday: '1', from: '9', until: '12.30', validFrom: today },
    practices: [],
  };
  const judged = (changed: Partial<WrittenShift>) =>
    enteredShift.safeParse(asShift({ ...written, validUntil: '', ...changed }, mediatorId));
  const wrong = (changed: Partial<WrittenShift>) => pathsOf(judged(changed));

  it('goes on until further notice', () => {
    expect(judged({}).data).toEqual({
      ...{ mediatorId, deskId, weekday: 1 },
      ...{ from: '09:00', until: '12:30', validFrom: today, validUntil: null },
    });
  });

  it('says what a practitioner is there for', () => {
    const { data } = judged({ practices: ['tutoring'] });
    expect(data?.practices).toEqual(['tutoring']);
  });

  it('ends after it begins, in hours and in days', () => {
    expect(wrong({ until: '9', validUntil: '2026-11-22' })).toEqual(['until', 'validUntil']);
  });

  it('asks for hours that a clock shows', () => {
    expect(wrong({ from: 'presto', until: '' })).toEqual(['from', 'until']);
  });
});

describe('an absence being written', () => {
  const judged = (changed: Partial<WrittenAbsence>) =>
    enteredAbsence.safeParse(
      asAbsence({ ...nothingWritten, firstDay: '2026-12-01', ...changed }, mediatorId),
    );

  it('is a whole day unless hours are asked for', () => {
    expect(judged({}).data).toEqual({
      ...{ mediatorId, firstDay: '2026-12-01', lastDay: '2026-12-01', hours: null },
    });
    expect(pathsOf(judged({ allDay: false }))).toEqual(['hours.from', 'hours.until']);
    const hours = { from: '10', until: '11' };
    expect(judged({ allDay: false, hours }).data?.hours).toEqual({ from: '10:00', until: '11:00' });
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
