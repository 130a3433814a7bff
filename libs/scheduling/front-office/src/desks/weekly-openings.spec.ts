import { WeeklyOpenings } from './weekly-openings';

const tuesday = { weekday: 2, from: '16:00', until: '18:00' };

describe('the weekly openings being written', () => {
  it('begin with those of before, day by day', () => {
    const week = new WeeklyOpenings([tuesday]);
    expect(week.days().map(({ openings }) => openings.length)).toEqual([0, 1, 0, 0, 0, 0, 0]);
    expect(week.asOpenings()).toEqual([tuesday]);
  });

  it('go on an hour after the last stretch of the day', () => {
    const week = new WeeklyOpenings([tuesday]);
    const key = week.add(2);
    expect(week.days()[1]?.openings[1]).toMatchObject({ from: '19:00', until: '' });
    expect(week.problems().get(key)).toBe('time-missing');
    week.change(key, { until: '20:00' });
    expect(week.problems().size).toBe(0);
  });

  it('are sent in the order of the week, however they were written', () => {
    const week = new WeeklyOpenings([tuesday]);
    week.change(week.add(2), { from: '09:00', until: '12:00' });
    week.change(week.add(1), { from: '10:00', until: '11:00' });
    expect(week.asOpenings().map(({ weekday, from }) => `${weekday} ${from}`)).toEqual([
      '1 10:00',
      '2 09:00',
      '2 16:00',
    ]);
  });

  it('tell a stretch that ends before it begins', () => {
    const week = new WeeklyOpenings();
    const key = week.add(3);
    week.change(key, { from: '12:00', until: '09:00' });
    expect(week.problems().get(key)).toBe('closes-before-opening');
    week.change(key, { from: '09:00' });
    expect(week.problems().get(key)).toBe('closes-before-opening');
  });

  it('tell the later written of two that overlap, on the same day only', () => {
    const week = new WeeklyOpenings([tuesday]);
    const touching = week.add(2);
    week.change(touching, { from: '18:00', until: '19:00' });
    const other = week.add(3);
    week.change(other, { from: '17:00', until: '19:00' });
    expect(week.problems().size).toBe(0);
    week.change(touching, { from: '17:59' });
    expect([...week.problems()]).toEqual([[touching, 'openings-overlap']]);
  });

  it('can be taken away until none is left', () => {
    const week = new WeeklyOpenings([tuesday]);
    week.remove(week.days()[1]!.openings[0]!.key);
    expect(week.isEmpty()).toBe(true);
  });
});
