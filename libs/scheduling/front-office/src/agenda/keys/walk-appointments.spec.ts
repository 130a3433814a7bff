import { neighbourOf } from './walk-appointments';

function aLine(id: string): HTMLElement {
  const line = document.createElement('button');
  line.dataset['line'] = id;
  return line;
}

describe('walking between appointments', () => {
  const [first, second, third] = [aLine('1'), aLine('2'), aLine('3')];
  const lines = [first, second, third];

  it('begins at the near end', () => {
    expect(neighbourOf(lines, undefined, 1)).toBe(first);
    expect(neighbourOf(lines, undefined, -1)).toBe(third);
    expect(neighbourOf([], undefined, 1)).toBeUndefined();
  });

  it('goes from line to line and stops at the ends', () => {
    expect(neighbourOf(lines, '1', 1)).toBe(second);
    expect(neighbourOf(lines, '2', -1)).toBe(first);
    expect(neighbourOf(lines, '3', 1)).toBe(third);
    expect(neighbourOf(lines, '1', -1)).toBe(first);
  });

  it('begins anew when the chosen one is no longer shown', () => {
    expect(neighbourOf(lines, 'gone', 1)).toBe(first);
  });
});
