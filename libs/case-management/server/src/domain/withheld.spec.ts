import { splitAccess, splitEncounter } from './withheld';

describe('what is said of an encounter', () => {
  it('is shown as far as it tells nothing of title, health, violence or belief', () => {
    expect(
      splitEncounter({
        topics: ['job_search', 'domestic_violence', 'cv', 'cv'],
        services: ['cv_written', 'psychological_session'],
        note: 'Ha paura del marito.',
        nextStep: { words: 'Chiamare il centro', due: '2026-12-01' },
      }),
    ).toEqual({
      shown: { topics: ['job_search', 'cv'], services: ['cv_written'] },
      sealed: {
        topics: ['domestic_violence'],
        services: ['psychological_session'],
        note: 'Ha paura del marito.',
        step: 'Chiamare il centro',
      },
    });
  });

  it('leaves nothing to seal where nothing is sensitive', () => {
    expect(splitEncounter({ topics: ['cv'], services: [] }).sealed).toBeUndefined();
  });
});

it('seals who sent somebody when the sender alone tells why', () => {
  const said = { channel: 'referred' as const, requests: ['work' as const, 'violence' as const] };
  expect(splitAccess({ ...said, sentBy: 'anti_violence_centre' })).toEqual({
    shown: { requests: ['work'] },
    sealed: { sentBy: 'anti_violence_centre', requests: ['violence'] },
  });
  expect(splitAccess({ ...said, requests: ['work'], sentBy: 'school' })).toEqual({
    shown: { sentBy: 'school', requests: ['work'] },
    sealed: undefined,
  });
});
