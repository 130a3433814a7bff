import { isNoticeDue, mustBeGivable, type PublishedNotice } from './privacy-notice';
import { NoticeNotInForce, NoticeNotWritten } from './problems';

const third: PublishedNotice = {
  ...{ version: 3, validFrom: '2026-11-01', languages: ['it', 'en', 'ur'], required: 2 },
};

describe('a privacy notice', () => {
  it.each([
    ['nothing', [], true],
    ['one from before the newest that must be given', [1], true],
    ['the newest that must be given', [1, 2], false],
    ['a newer one, that need not be given to all', [3], false],
  ])('is due to who was given %s', (_, versions, isDue) => {
    expect(
      isNoticeDue(
        third,
        versions.map((version) => ({ version })),
      ),
    ).toBe(isDue);
  });

  it('is due to nobody while none must be given', () => {
    expect(isNoticeDue({ required: null }, [])).toBe(false);
  });

  it('is given as it is in force', () => {
    const given = { language: 'ur', how: 'on_paper' } as const;
    expect(() => mustBeGivable(third, { ...given, version: 3 })).not.toThrow();
    for (const version of [2, 4])
      expect(() => mustBeGivable(third, { ...given, version })).toThrow(NoticeNotInForce);
    expect(() => mustBeGivable(undefined, { ...given, version: 1 })).toThrow(NoticeNotInForce);
  });

  it('is handed over in a language in which it is written, and read out in any', () => {
    const wolof = { version: 3, language: 'wo' } as const;
    for (const how of ['on_paper', 'on_screen', 'by_link'] as const)
      expect(() => mustBeGivable(third, { ...wolof, how })).toThrow(NoticeNotWritten);
    expect(() => mustBeGivable(third, { ...wolof, how: 'read_aloud' })).not.toThrow();
  });
});
