import { aVersion } from './testing/a-version';
import { TimetableDraft } from './timetable-draft';

const today = '2026-11-23';
const draft = (more = {}) => new TimetableDraft(aVersion(more), '2026-12-01', today);

describe('a new version of the hours', () => {
  it('begins with those of before and asks only where they are written', () => {
    const one = draft();
    expect(one.wrongFields()).toEqual(['source']);
    one.source.set(' Delibera 12 ');
    expect(one.errors()).toEqual([]);
    const { openings, phone, email, source } = one.asFacts();
    expect({ openings, phone, email, source }).toEqual({
      openings: [{ weekday: 2, from: '16:00', until: '18:00' }],
      phone: '+390600000000',
      email: null,
      source: 'Delibera 12',
    });
  });

  it('does not begin on a day that is over or does not exist', () => {
    const one = draft();
    for (const day of ['2026-11-22', '2026-02-30', '']) {
      one.validFrom.set(day);
      expect(one.wrongFields()).toContain('validFrom');
    }
    one.validFrom.set(today);
    expect(one.wrongFields()).not.toContain('validFrom');
  });

  it('finds an email with a space, as one was published', () => {
    const one = draft({ email: 'segretariato sociale@comune.example' });
    expect(one.wrongFields()).toContain('email');
  });

  it.each([
    ['seats', '0'],
    ['seats', '1.5'],
    ['slotMinutes', '4'],
    ['latestDays', '367'],
    ['latestDays', ''],
  ] as const)('refuses %s of "%s"', (field, text) => {
    const one = draft();
    one[field].set(text);
    expect(one.wrongFields()).toContain(field);
  });

  it('wants a language, hours and an address', () => {
    const one = draft({ openings: [] });
    one.speak('pa', false);
    one.speak('ur', false);
    one.reach.address.set('  ');
    expect(one.wrongFields()).toEqual(expect.arrayContaining(['languages', 'openings', 'address']));
    one.speak('fr', true);
    expect(one.asFacts().languages).toEqual(['fr']);
  });
});
