import { titleCodes, type ClockState } from '@one-stop-shop/case-management/contracts';
import { plusDays } from '@one-stop-shop/shared/domain';
import fc from 'fast-check';
import { clockOf, permitClock, permitShown } from './permit-clock';
import type { ResidenceFacts } from './residence-dates';

const stateOn = (facts: ResidenceFacts, today: string): ClockState =>
  permitClock(clockOf(facts, today), today);

const card: ResidenceFacts = {
  ...{ title: 'work_subordinate', issuedOn: '2025-02-03', expiresOn: '2027-02-03' },
};

describe('the clock of a permit', () => {
  it.each([
    ['2026-12-04', 'valid'],
    ['2026-12-05', 'renew_now'],
    ['2027-02-03', 'renew_now'],
    ['2027-04-04', 'renew_now'],
    ['2027-04-05', 'window_passed'],
  ] as const)('of a card that ends on 3 February 2027 says on %s: %s', (today, state) => {
    expect(stateOn(card, today)).toBe(state);
  });

  it.each([
    ['renewal asked on the sixtieth day', { renewalRequestedOn: '2027-04-04' }, 'receipt'],
    ['renewal asked a day later', { renewalRequestedOn: '2027-04-05' }, 'window_passed'],
    [
      'a conversion that the title does not know',
      { conversionRequestedOn: '2027-03-01' },
      'window_passed',
    ],
  ] as const)('with a receipt: %s', (_, asked, state) => {
    expect(stateOn({ ...card, ...asked, receiptOn: '2027-04-06' }, '2027-06-01')).toBe(state);
  });

  it.each([
    ['a receipt of a first application', { title: 'family', receiptOn: '2026-11-05' }, 'receipt'],
    ['a card without its day', { title: 'family', issuedOn: '2026-11-05' }, 'unknown'],
    ['nothing', { title: 'to_be_clarified' }, 'unknown'],
    ['a citizen of the Union', { title: 'eu_citizen' }, 'no_end'],
    [
      'a card of a status without end',
      { title: 'eu_long_term_resident', expiresOn: '2026-01-01' },
      'no_end',
    ],
    [
      'an end before the beginning',
      { title: 'refugee', issuedOn: '2027-02-03', expiresOn: '2025-02-03' },
      'unknown',
    ],
    [
      'a receipt to come',
      {
        title: 'family',
        expiresOn: '2027-06-01',
        renewalRequestedOn: '2026-11-01',
        receiptOn: '2026-12-24',
      },
      'valid',
    ],
  ] as const)('of %s', (_, facts, state) => {
    expect(stateOn(facts, '2026-11-27')).toBe(state);
  });

  it('says until when renewal can be asked, while it can', () => {
    const clock = clockOf(card, '2026-12-24');
    expect(permitShown(clock, '2026-12-24')).toEqual({
      ...{ state: 'renew_now', expiresOn: '2027-02-03', askUntil: '2027-04-04' },
    });
    expect(permitShown(clock, '2026-11-24')).toEqual({ state: 'valid', expiresOn: '2027-02-03' });
  });

  it('never goes back while nothing is said anew', () => {
    const order: readonly ClockState[] = ['valid', 'renew_now', 'window_passed'];
    const day = fc.integer({ min: 0, max: 4_000 }).map((after) => plusDays('2023-01-01', after));
    fc.assert(
      fc.property(fc.constantFrom(...titleCodes), day, day, day, (title, expiresOn, one, other) => {
        const clock = clockOf({ title, expiresOn }, '2023-01-01');
        const [first = '', last = ''] = [one, other].toSorted();
        const [before, after] = [permitClock(clock, first), permitClock(clock, last)];
        expect(order.indexOf(before)).toBeLessThanOrEqual(order.indexOf(after));
      }),
    );
  });
});
