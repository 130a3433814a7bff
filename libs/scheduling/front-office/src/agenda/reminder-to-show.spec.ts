import { reminderToShow } from './reminder-to-show';
import { aVisit, twentyMinutes } from './testing/a-day';

const before = new Date(twentyMinutes('16:00').startsAt);
const after = new Date(twentyMinutes('17:00').startsAt);

describe('the reminder of a visit', () => {
  it.each(['planned', 'to_call', 'no_contact'] as const)(
    'is said as "%s" only while somebody is still awaited',
    (reminder) => {
      const visit = aVisit('16:20', { reminder, email: 'amina@posta.example' });
      expect(reminderToShow(visit, before)).toBe(reminder);
      expect(reminderToShow(visit, after)).toBeUndefined();
      expect(reminderToShow({ ...visit, state: 'arrived' }, before)).toBeUndefined();
    },
  );

  it('does not go out by itself to who left a phone only: somebody will have to call', () => {
    const visit = aVisit('16:20', { reminder: 'planned', phone: '+393470000001' });
    expect(reminderToShow(visit, before)).toBe('planned_call');
    expect(reminderToShow(visit, after)).toBeUndefined();
  });

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
