import { dayOf } from '@one-stop-shop/shared/domain';
import { dueAfter, dueAtFirst } from './rhythm';

describe('the rhythm of recurring work', () => {
  const atNight = { dailyAt: '02:30' };

  it('pauses as long as it says, and begins at once', () => {
    const moment = new Date('2026-11-23T08:00:00Z');
    expect(dueAfter({ everySeconds: 5 }, moment)).toEqual(new Date('2026-11-23T08:00:05Z'));
    expect(dueAtFirst({ everySeconds: 5 }, moment)).toEqual(moment);
  });

  it('comes at its hour in Rome, summer and winter, and waits for it at first', () => {
    const summer = new Date('2026-07-01T00:29:59Z');
    expect(dueAfter(atNight, summer)).toEqual(new Date('2026-07-01T00:30:00Z'));
    expect(dueAtFirst(atNight, summer)).toEqual(new Date('2026-07-01T00:30:00Z'));
    const winter = new Date('2026-11-23T01:30:00Z');
    expect(dueAfter(atNight, winter)).toEqual(new Date('2026-11-24T01:30:00Z'));
  });

  it.each(['2026-03-28', '2026-10-24'])(
    'comes once a day in the week of a changed clock, from %s on',
    (from) => {
      const days: string[] = [];
      let moment = new Date(`${from}T12:00:00Z`);
      for (let run = 0; run < 5; run++) {
        moment = dueAfter(atNight, moment);
        days.push(dayOf(moment));
      }
      expect(days).toEqual(
        [1, 2, 3, 4, 5].map((n) => dayOf(new Date(Date.parse(from) + n * 864e5))),
      );
    },
  );
});
