import { reminderToShow } from './reminder-to-show';
import { aVisit, twentyMinutes } from './testing/a-day';

const before = new Date(twentyMinutes('16:00').startsAt);
const after = new Date(twentyMinutes('17:00').startsAt);

describe('the reminder of a visit', () => {
  it.each(['planned', 'to_call', 'no_contact'] as const)(
    'is said as "%s" only while somebody is still awaited',
    (reminder) => {
      expect(reminderToShow(aVisit('16:20', { reminder }), before)).toBe(reminder);
      expect(reminderToShow(aVisit('16:20', { reminder }), after)).toBeUndefined();
      expect(reminderToShow(aVisit('16:20', { reminder, state: 'arrived' }), before)).toBe(
        undefined,
      );
    },
  );

  it('keeps what became of it', () => {
    expect(reminderToShow(aVisit('16:20', { reminder: 'failed' }), after)).toBe('failed');
    expect(reminderToShow(aVisit('16:20', { reminder: 'sent' }), after)).toBe('sent');
    expect(reminderToShow(aVisit('16:20', { reminder: 'bounced' }), after)).toBe('bounced');
  });

  it('is silent when none is due, or whoever looks is not told', () => {
    expect(reminderToShow(aVisit('16:20', { reminder: 'not_due' }), before)).toBeUndefined();
    const { reminder: _, ...visit } = aVisit('16:20');
    expect(reminderToShow(visit, before)).toBeUndefined();
  });
});
