import { type Shift, weekOfShifts } from './mediator-week';

const today = '2026-11-23';
const [cori, cisterna] = ['059006', '059005'];

let count = 0;

function aShift(weekday: number, from: string, until: string, more: Partial<Shift> = {}): Shift {
  count += 1;
  return {
    id: `00000000-0000-7000-8000-3${String(count).padStart(11, '0')}`,
    municipality: cori,
    deskId: '0190a1b2-0000-7000-8000-000000059006',
    ...{ weekday, practices: [], from, until, validFrom: '2026-01-01', validUntil: null },
    ...more,
  };
}

function waysOn(weekday: number, ...shifts: Shift[]) {
  const row = weekOfShifts(shifts, today).find((one) => one.weekday === weekday);
  return row?.shifts.map(({ wayHere }) => wayHere?.minutes);
}

describe('the week of a mediator', () => {
  it('has the working days, and Saturday when there is a shift', () => {
    expect(weekOfShifts([], today).map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5]);
    const saturday = weekOfShifts([aShift(6, '09:00', '12:00')], today);
    expect(saturday.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('runs through each day in its order', () => {
    const [row] = weekOfShifts([aShift(1, '15:00', '18:00'), aShift(1, '09:00', '12:00')], today);
    expect(row?.shifts.map(({ shift }) => shift.from)).toEqual(['09:00', '15:00']);
  });

  it('says how long the way may take, only to another municipality', () => {
    const morning = aShift(4, '09:00', '12:00', { municipality: cisterna });
    expect(waysOn(4, morning, aShift(4, '13:30', '15:00'))).toEqual([undefined, 90]);
    expect(waysOn(4, aShift(4, '09:00', '12:00'), aShift(4, '13:30', '15:00'))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('knows no way from a shift that ends before the other begins to count', () => {
    const old = aShift(4, '09:00', '12:00', { municipality: cisterna, validUntil: '2026-12-31' });
    expect(waysOn(4, old, aShift(4, '13:00', '15:00', { validFrom: '2027-01-01' }))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('marks what does not simply go on', () => {
    const [row] = weekOfShifts(
      [
        aShift(1, '09:00', '10:00'),
        aShift(1, '10:00', '11:00', { validFrom: '2026-12-01' }),
        aShift(1, '11:00', '12:00', { validUntil: '2026-12-31' }),
      ],
      today,
    );
    expect(row?.shifts.map(({ isBounded }) => isBounded)).toEqual([false, true, true]);
  });
});
