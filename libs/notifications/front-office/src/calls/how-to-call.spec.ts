import type { PersonToCall } from '@one-stop-shop/notifications/contracts';

import { rulesFor } from './how-to-call';

const nothing = { dontWrite: false, neutral: false, shared: false, hours: null };

const aCall = (safely: Partial<PersonToCall['safely']>, phone?: string): PersonToCall => ({
  ...{ messageId: '00000000-0000-7000-8000-000000000001', about: 'reminder', changes: [] },
  ...{ startsAt: '2026-12-15T15:40:00Z', firstName: 'Paola', language: 'it' },
  ...{ forSomeoneElse: false, letterDidNotArrive: false, outcome: 'to_call' },
  ...(phone && { phone }),
  safely: { ...nothing, ...safely },
});
const number = '+393331234567';

describe('how somebody is called', () => {
  it('is as ever where nothing was said', () => {
    expect(rulesFor(aCall({}, number))).toEqual([]);
  });

  it('says each rule, and whether nobody can tell them', () => {
    expect(rulesFor(aCall({ dontWrite: true }, number))).toEqual(['dont-write']);
    expect(rulesFor(aCall({ dontWrite: true }))).toEqual(['cannot-be-told']);
    const hours = { from: '09:00', to: '12:00' };
    expect(rulesFor(aCall({ hours, shared: true, neutral: true }, number))).toEqual([
      'hours',
      'shared',
      'neutral',
    ]);
    expect(rulesFor(aCall({ hours: { from: '00:00', to: '00:00' } }, number))).toEqual(['no-hour']);
  });
});
