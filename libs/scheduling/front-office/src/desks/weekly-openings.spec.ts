import { timetableFacts } from '@one-stop-shop/scheduling/contracts';

import { asOpenings, inOrder, withOneMore, writtenOpenings } from './weekly-openings';

const tuesday = { weekday: 2, from: '16:00', until: '18:00' };
const judged = (...openings: (typeof tuesday)[]) => {
  const { error } = timetableFacts.shape.openings.safeParse(asOpenings(writtenOpenings(openings)));
  return error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
};

it('go on an hour after the last stretch of the day', () => {
  const week = withOneMore(writtenOpenings([tuesday]), 2);
  expect(week[1]).toEqual({ key: 2, weekday: 2, from: '19:00', until: '' });
  expect(withOneMore(week, 3)[2]).toEqual({ key: 3, weekday: 3, from: '', until: '' });
  const late = writtenOpenings([{ ...tuesday, until: '23:30' }]);
  expect(withOneMore(late, 2)[1]?.from).toBe('');
});

it('are times however they are written', () => {
  expect(asOpenings(writtenOpenings([{ weekday: 1, from: '9', until: '12.30' }]))).toEqual([
    { weekday: 1, from: '09:00', until: '12:30' },
  ]);
});

it('are read in the order of the week', () => {
  const monday = { ...tuesday, weekday: 1 };
  const early = { ...tuesday, from: '09:00', until: '12:00' };
  expect(inOrder([tuesday, early, monday])).toEqual([monday, early, tuesday]);
});

it('tell a stretch that ends before it begins', () => {
  expect(judged({ ...tuesday, from: '18:00', until: '16:00' })).toEqual([
    '0.until closes-before-opening',
  ]);
  expect(judged({ ...tuesday, until: tuesday.from })).toEqual(['0.until closes-before-opening']);
});

it('tell the later written of two that overlap, on the same day only', () => {
  const touching = { ...tuesday, from: '18:00', until: '19:00' };
  expect(judged(tuesday, touching, { ...tuesday, weekday: 3, from: '17:00' })).toEqual([]);
  expect(judged(tuesday, { ...touching, from: '17:59' })).toEqual(['1.until openings-overlap']);
});
