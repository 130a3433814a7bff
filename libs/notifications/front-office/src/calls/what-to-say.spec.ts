import type { PersonToCall } from '@one-stop-shop/notifications/contracts';

import { newsFor } from './what-to-say';

const before = '2026-12-01T16:00:00Z';
const startsAt = '2026-12-15T15:40:00Z';
const firstName = 'Paolo';
const person: PersonToCall = {
  messageId: '00000000-0000-7000-8000-000000000001',
  appointmentId: '00000000-0000-7000-8000-000000000002',
  about: 'reminder',
  startsAt,
  changes: [],
  firstName,
  language: 'it',
  forSomeoneElse: false,
  letterDidNotArrive: false,
  safely: { dontWrite: false, neutral: false, shared: false, hours: null },
  outcome: 'to_call',
};

describe('what somebody must hear on the phone', () => {
  it('is nothing new when they are only reminded', () => {
    expect(newsFor(person)).toEqual([]);
  });

  it('is the new moment, or that the old one is off', () => {
    expect(newsFor({ ...person, about: 'moved' })).toEqual([{ now: startsAt, before: undefined }]);
    expect(newsFor({ ...person, about: 'cancelled' })).toEqual([
      { now: undefined, before: startsAt },
    ]);
  });

  it('is every visit that the desk changed', () => {
    const changes = [
      { firstName, language: 'it' as const, forSomeoneElse: false, before, startsAt },
      {
        firstName: 'Sara',
        language: 'ar' as const,
        forSomeoneElse: true,
        before,
        startsAt: null,
      },
    ];
    expect(newsFor({ ...person, about: 'desk_change', changes })).toEqual([
      { who: { firstName, language: undefined, forSomeoneElse: false }, now: startsAt, before },
      {
        who: { firstName: 'Sara', language: 'ar', forSomeoneElse: true },
        now: undefined,
        before,
      },
    ]);
  });
});
