import { DeskCalendar } from '../../domain/desk-calendar';
import { noWish } from '../visit-wishes';
import { LeftOut } from './left-out';

const [cori, aprilia] = ['cori', 'aprilia'] as const;

function calendarWith(...shifts: readonly { deskId: string; mediatorId: string }[]): DeskCalendar {
  const facts = { desks: [], timetables: [], absences: [], closures: [], feasts: [] };
  const weekly = { weekday: 2, from: '16:00', until: '18:00', languages: [], practices: [] };
  const always = { validFrom: '2018-01-01', validBefore: null };
  return new DeskCalendar({
    ...facts,
    shifts: shifts.map((shift) => ({ ...shift, ...weekly, ...always })),
  });
}

describe('with whom a visit that lost its place is not to end up', () => {
  const wished = new Map([
    ['woman', { ...noWish, told: { without: ['x'], woman: true } }],
    ['quiet', { ...noWish, quiet: { without: ['x'], woman: true } }],
  ]);
  const after = calendarWith(
    { deskId: cori, mediatorId: 'she' },
    { deskId: cori, mediatorId: 'he' },
    { deskId: aprilia, mediatorId: 'he' },
  );
  const leftOut = new LeftOut(wished, after, ['he']);

  it('is whoever is no woman, where one receives at that desk', () => {
    expect(leftOut.of({ appointmentId: 'woman', deskId: cori, practice: null })).toEqual([
      'x',
      'he',
    ]);
  });

  it('is nobody for that where none receives: a visit is not cancelled for it', () => {
    expect(leftOut.of({ appointmentId: 'woman', deskId: aprilia, practice: null })).toEqual(['x']);
  });

  it('is nobody of a wish that is not told', () => {
    expect(leftOut.of({ appointmentId: 'quiet', deskId: cori, practice: null })).toEqual([]);
    expect(leftOut.of({ appointmentId: 'another', deskId: cori, practice: null })).toEqual([]);
  });
});
