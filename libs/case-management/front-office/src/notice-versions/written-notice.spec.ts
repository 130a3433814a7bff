import { asDraftsWhereChanged, begunWith, paragraphsOf, textsToPublish } from './written-notice';

const present = [
  { language: 'it' as const, title: 'Dati', paragraphs: ['Uno.', 'Due.'], draft: false },
  { language: 'pa' as const, title: 'ਡਾਟਾ', paragraphs: ['ਇੱਕ'], draft: true },
];

describe('a new notice', () => {
  it('begins with what is said today', () => {
    const { validFrom, texts } = begunWith('2026-11-24', present, 4);
    expect(validFrom).toBe('2026-11-24');
    expect(texts.it).toEqual({ title: 'Dati', words: 'Uno.\n\nDue.', reviewed: true });
    expect(texts.pa.reviewed).toBe(false);
    expect(texts.ar).toEqual({ title: '', words: '', reviewed: false });
  });

  it('leaves out a language in which nothing is written, and never Italian', () => {
    const { texts } = begunWith('2026-11-24', [], 0);
    expect(Object.keys(textsToPublish(texts))).toEqual(['it']);
    const some = { ...texts, uk: { title: '', words: 'слово', reviewed: false } };
    expect(Object.keys(textsToPublish(some))).toEqual(['it', 'uk']);
  });

  it('is a draft in the language that was changed, and in all where the Italian was', () => {
    const begun = begunWith('2026-11-24', present, 4);
    const reviewed = (language: 'it' | 'pa', words: string) => ({
      ...begun,
      texts: {
        ...{ ...begun.texts, pa: { ...begun.texts.pa, reviewed: true } },
        [language]: { title: 'x', words, reviewed: true },
      },
    });
    const [before, italian, punjabi] = [
      ...[reviewed('pa', 'ਇੱਕ'), reviewed('it', 'Tre.'), reviewed('pa', 'ਦੋ')],
    ] as const;
    const ticks = ({ texts: { it, pa } }: typeof begun) => [it.reviewed, pa.reviewed];
    expect(ticks(asDraftsWhereChanged(before, punjabi))).toEqual([true, false]);
    expect(ticks(asDraftsWhereChanged(before, italian))).toEqual([false, false]);
    expect(asDraftsWhereChanged(before, before)).toBe(before);
  });

  it('has a paragraph after each empty line', () => {
    expect(paragraphsOf(' Uno.\nAncora.\n \n\nDue. ')).toEqual(['Uno.\nAncora.', 'Due.']);
    expect(paragraphsOf('')).toEqual([]);
  });
});
