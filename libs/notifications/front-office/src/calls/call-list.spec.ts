import type { PersonToCall } from '@one-stop-shop/notifications/contracts';

import { sortCalls } from './call-list';

function aPerson(firstName: string, more: Partial<PersonToCall> = {}): PersonToCall {
  return {
    messageId: `00000000-0000-7000-8000-00000000000${firstName.length}`,
    appointmentId: '00000000-0000-7000-8000-000000000000',
    about: 'reminder',
    startsAt: '2026-11-24T15:00:00Z',
    changes: [],
    firstName,
    language: 'ur',
    forSomeoneElse: false,
    phone: '+393331234567',
    letterDidNotArrive: false,
    safely: { dontWrite: false, neutral: false, shared: false, hours: null },
    outcome: 'to_call',
    ...more,
  };
}

describe('the people to call today', () => {
  it('come in the order of their appointments', () => {
    const late = aPerson('Amina', { startsAt: '2026-11-24T16:40:00Z' });
    const early = aPerson('Gurpreet', { startsAt: '2026-11-24T15:20:00+00:00' });
    expect(sortCalls([late, early]).waiting).toEqual([early, late]);
  });

  it('stay on the list until they are reached', () => {
    const tried = aPerson('Amina', { outcome: 'not_reached' });
    const reached = aPerson('Gurpreet', { outcome: 'reached' });
    const list = sortCalls([tried, reached]);
    expect(list.waiting).toEqual([tried]);
    expect(list.called).toEqual([reached]);
  });

  it('are told apart when there is nothing to dial', () => {
    const silent = aPerson('Mor', { phone: undefined, outcome: 'no_contact' });
    const list = sortCalls([silent]);
    expect(list.withoutContact).toEqual([silent]);
    expect(list.waiting).toEqual([]);
  });
});
