import { habitOf, stepsPast } from './reading-measure';

describe('the habit of a reader', () => {
  it.each([
    ['nobody read yet', [], 0],
    ['two days make none', [500, 400], 0],
    ['what was done three times', [500, 20, 400, 390, 5], 390],
    ['one day out of the ordinary', [20, 1_900, 21, 22], 21],
    ['a desk open once a week', [...Array<number>(20).fill(5), 210, 200, 220, 205], 205],
  ])('%s', (_, before, habit) => {
    expect(habitOf(before)).toBe(habit);
  });
});

describe('past the measure', () => {
  it.each([
    [300, 0, 0],
    [301, 0, 1],
    [301, 100, 1],
    [600, 200, 0],
    [601, 200, 1],
    [1_200, 200, 1],
    [1_201, 200, 2],
    [2_000, 1_900, 0],
    [2_001, 1_900, 1],
    [2_147_483_647, 0, 23],
  ])('%i people with a habit of %i are asked about %i times', (people, habit, steps) => {
    expect(stepsPast(people, habit)).toBe(steps);
  });
});
