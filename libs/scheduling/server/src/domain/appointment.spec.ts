import { appointmentStates, type AppointmentState } from '@one-stop-shop/scheduling/contracts';
import { lackingLanguage, mustBeAbleToBecome } from './appointment';
import { NotPossibleNow } from './problems';

const startsAt = new Date('2026-11-24T15:20:00Z');
const moments = {
  'the day before': '2026-11-23T15:20:00Z',
  'earlier that day': '2026-11-23T23:00:00Z',
  'from its hour on': '2026-11-24T15:20:00Z',
  'at the end of that day': '2026-11-24T22:59:59.999Z',
  'the day after': '2026-11-24T23:00:00Z',
};

/** When a step is allowed, of all that there are; what stands nowhere never is. */
const allowed: Partial<Record<`${AppointmentState} → ${AppointmentState}`, readonly string[]>> = {
  'booked → arrived': Object.keys(moments).slice(1),
  'booked → fulfilled': Object.keys(moments).slice(1),
  'booked → no_show': Object.keys(moments).slice(2),
  'booked → cancelled': Object.keys(moments),
  'arrived → booked': Object.keys(moments).slice(1, 4),
  'arrived → fulfilled': Object.keys(moments).slice(1),
  'arrived → no_show': Object.keys(moments).slice(2),
  'no_show → booked': Object.keys(moments).slice(1, 4),
  'no_show → arrived': Object.keys(moments).slice(1),
  'no_show → fulfilled': Object.keys(moments).slice(1),
  'fulfilled → arrived': Object.keys(moments).slice(1, 4),
};

const steps = appointmentStates.flatMap((state) =>
  appointmentStates.filter((to) => to !== state).map((to) => [state, to] as const),
);

it.each(steps)('goes from %s to %s at its times only', (state, to) => {
  const possible = Object.entries(moments).filter(([, now]) => {
    try {
      mustBeAbleToBecome(to, { state, startsAt }, new Date(now));
      return true;
    } catch (refusal) {
      expect(refusal).toBeInstanceOf(NotPossibleNow);
      return false;
    }
  });
  expect(possible.map(([name]) => name)).toEqual(allowed[`${state} → ${to}`] ?? []);
});

const harpreet = { language: 'pa' } as const;

it('lacks the language of the person whom the mediator does not understand', () => {
  expect(lackingLanguage(harpreet, ['fr', 'wo', 'it'])).toBe('pa');
  expect(lackingLanguage(harpreet, ['pa', 'it'])).toBeUndefined();
});

it('goes by the language that was asked for, where one was', () => {
  expect(lackingLanguage({ language: 'en', mediatorLanguage: 'hi' }, ['en'])).toBe('hi');
  expect(lackingLanguage({ language: 'pa', mediatorLanguage: 'en' }, ['en'])).toBeUndefined();
  expect(lackingLanguage({ language: 'pa', mediatorLanguage: null }, ['en'])).toBe('pa');
});

it('lacks nothing in Italian, and everything of a mediator whose languages nobody wrote down', () => {
  expect(lackingLanguage({ language: 'it' }, ['fr'])).toBeUndefined();
  expect(lackingLanguage(harpreet, [])).toBe('pa');
});
