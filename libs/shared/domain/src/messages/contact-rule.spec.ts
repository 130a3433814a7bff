import { inBoth, isNeutral, noHour, strictestOf, type ContactRule } from './contact-rule';

const nineToTwelve = { from: '09:00', to: '12:00' };
const elevenToThree = { from: '11:00', to: '15:00' };

describe('what several have said of one number', () => {
  it.each<[string, ContactRule[], ContactRule | undefined]>([
    ['nobody said anything', [], undefined],
    [
      'never wins',
      [{ write: 'neutral' }, { write: 'never' }, { write: 'any' }],
      { write: 'never' },
    ],
    ['neutral wins over any', [{ write: 'any' }, { write: 'neutral' }], { write: 'neutral' }],
    [
      'one of them shares it',
      [
        { write: 'any', shared: true },
        { write: 'any', shared: false },
      ],
      { write: 'any', shared: true },
    ],
    [
      'hours of one',
      [{ write: 'any', hours: nineToTwelve }, { write: 'never' }],
      { write: 'never', hours: nineToTwelve },
    ],
    [
      'hours of both',
      [
        { write: 'any', hours: nineToTwelve },
        { write: 'any', hours: elevenToThree },
      ],
      { write: 'any', hours: { from: '11:00', to: '12:00' } },
    ],
    [
      'hours that never meet',
      [
        { write: 'any', hours: nineToTwelve },
        { write: 'any', hours: { from: '12:00', to: '13:00' } },
      ],
      { write: 'any', hours: noHour },
    ],
  ])('%s', (_, rules, strictest) => {
    expect(strictestOf(rules)).toEqual(strictest);
    expect(strictestOf(rules.toReversed())).toEqual(strictest);
  });

  it('stays without an hour, whatever else is said', () => {
    expect(inBoth(noHour, nineToTwelve)).toEqual(noHour);
    expect(inBoth(nineToTwelve, noHour)).toEqual(noHour);
  });

  it('lets a link into a text of their own alone', () => {
    const rules: ContactRule[] = [
      { write: 'any' },
      { write: 'any', shared: true },
      { write: 'neutral' },
      { write: 'never' },
    ];
    expect(rules.map(isNeutral)).toEqual([false, true, true, true]);
  });
});
