import { type MediationDay, mediationDay } from './day-stretches';
import { aMediation, anOwnVisit, aPresence, cisterna, cori } from './testing/a-mediation';

const tuesday = '2026-11-24';

function inWords({ stretches }: MediationDay): string[] {
  return stretches.map((stretch) =>
    stretch.kind === 'way'
      ? `${stretch.minutes} min → ${stretch.to?.name}`
      : `${stretch.desk?.name}: ${stretch.visits.map(({ firstName }) => firstName).join(', ')}`,
  );
}

describe('the day of a mediator', () => {
  it('runs from one municipality to the other, with the way between', () => {
    const agenda = aMediation(
      anOwnVisit('16:20', { firstName: 'Awa' }),
      anOwnVisit('16:00', { firstName: 'Amina' }),
      anOwnVisit('09:00', { firstName: 'Bogdan', deskId: cisterna }),
    );
    expect(inWords(mediationDay(agenda, tuesday))).toEqual([
      'Sportello di Cisterna: Bogdan',
      '40 min → Sportello di Cori',
      'Sportello di Cori: Amina, Awa',
    ]);
  });

  it('shows a visit whose shift is gone by itself, in its place', () => {
    const left = anOwnVisit('14:00', { firstName: 'Chipo' });
    const day = mediationDay({ ...aMediation(left), travels: [] }, tuesday);
    expect(inWords(day)[1]).toBe('Sportello di Cori: Chipo');
    expect(day.stretches[1]).toMatchObject({ isUnplanned: true });
  });

  it('keeps the visits of a desk out of a shift at another one', () => {
    const agenda = {
      ...aMediation(anOwnVisit('09:20', { firstName: 'Dhriti' })),
      presences: [aPresence(cisterna, '09:00', '12:00')],
      travels: [],
    };
    expect(inWords(mediationDay(agenda, tuesday))).toEqual([
      'Sportello di Cisterna: ',
      'Sportello di Cori: Dhriti',
    ]);
  });

  it('puts cancelled visits aside', () => {
    const day = mediationDay(aMediation(anOwnVisit('16:00', { state: 'cancelled' })), tuesday);
    expect(day.cancelled).toHaveLength(1);
    expect(inWords(day).at(-1)).toBe('Sportello di Cori: ');
  });

  it('has nothing of another day', () => {
    const day = mediationDay(aMediation(anOwnVisit('16:00')), '2026-11-25');
    expect(day.stretches).toEqual([]);
  });

  it('says which desk is shut and when the mediator is away', () => {
    const id = '00000000-0000-7000-8000-000000000001';
    const agenda = {
      ...aMediation(),
      closedDays: [{ deskId: cori, date: tuesday, reason: 'festa' }],
      absences: [
        { id, firstDay: '2026-11-23', lastDay: tuesday, hours: null, municipalities: [] },
        {
          ...{ id, firstDay: tuesday, lastDay: tuesday, municipalities: [] },
          hours: { from: '16:00', until: '17:00' },
        },
      ],
    };
    const day = mediationDay(agenda, tuesday);
    expect(day.closed).toMatchObject([{ desk: { name: 'Sportello di Cori' }, reason: 'festa' }]);
    expect(day.away).toEqual(['', '16:00–17:00']);
  });
});
