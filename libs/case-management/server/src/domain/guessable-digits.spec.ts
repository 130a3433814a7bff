import { isGuessable } from './guessable-digits';

const gurpreet = { birth: { date: '1987-04-06' }, phones: ['+393335550742'] };

describe('four digits', () => {
  it.each(['0000', '7777', '1234', '0123', '6789', '9876', '4321', '1212', '9090'])(
    'that anybody tries first are guessed: %s',
    (digits) => {
      expect(isGuessable(digits, { phones: [] })).toBe(true);
    },
  );

  it.each(['1987', '0604', '0406', '0487', '0687', '8704', '0742'])(
    'that papers or the phone say are guessed: %s',
    (digits) => {
      expect(isGuessable(digits, gurpreet)).toBe(true);
      expect(isGuessable(digits, { phones: [] })).toBe(false);
    },
  );

  it('that are the year of birth are guessed where only the year is known', () => {
    expect(isGuessable('1973', { birth: { year: 1973 }, phones: [] })).toBe(true);
  });

  it.each(['8153', '1235', '1357', '2580', '7331', '3330'])('may be chosen: %s', (digits) => {
    expect(isGuessable(digits, gurpreet)).toBe(false);
  });
});
