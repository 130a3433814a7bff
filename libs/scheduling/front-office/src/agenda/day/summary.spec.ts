import { aDay, aPlace, aVisit } from '../testing/a-day';
import { summaryOf } from './summary';

const tuesday = '2026-11-24';
const twentyPastFour = new Date('2026-11-24T16:20:00+01:00');

it('says the day in numbers', () => {
  const day = aDay(
    aVisit('16:00', { state: 'fulfilled' }),
    aVisit('16:20', { state: 'arrived' }),
    aVisit('16:20', { state: 'no_show' }),
    aVisit('16:40', { state: 'cancelled' }),
    aVisit('16:00', { reminder: 'no_contact' }),
    aVisit('17:20', { reminder: 'to_call' }),
    aVisit('17:00', { firstName: 'Awa' }),
  );
  const places = [aPlace('16:40', { free: 2 }), aPlace('17:20')];
  expect(summaryOf(day, places, twentyPastFour, tuesday)).toMatchObject({
    appointments: 6,
    free: 3,
    here: 1,
    missing: 1,
    unreminded: 1,
    next: { firstName: 'Awa' },
  });
});

it('expects nobody next on another day', () => {
  const day = aDay(aVisit('17:00'));
  expect(summaryOf(day, [], twentyPastFour, '2026-11-25').next).toBeUndefined();
});

it('counts the people to come whose mediator does not speak their language', () => {
  const day = aDay(
    aVisit('16:00', { lacks: 'pa' }),
    aVisit('16:40', { lacks: 'pa' }),
    aVisit('17:00', { lacks: 'ar', state: 'cancelled' }),
    aVisit('17:20', { lacks: 'ar', state: 'fulfilled' }),
    aVisit('17:20'),
  );
  expect(summaryOf(day, [], twentyPastFour, tuesday).lacking).toBe(1);
});
