import { begunWith, paragraphsOf, textsToPublish } from './written-notice';

const present = [
  { language: 'it' as const, title: 'Dati', paragraphs: ['Uno.', 'Due.'], draft: false },
  { language: 'pa' as const, title: 'ਡਾਟਾ', paragraphs: ['ਇੱਕ'], draft: true },
];

describe('a new notice', () => {
  it('begins with what is said today', () => {
    const { validFrom, texts } = begunWith('2026-11-24', present);
    expect(validFrom).toBe('2026-11-24');
    expect(texts.it).toEqual({ title: 'Dati', words: 'Uno.\n\nDue.', reviewed: true });
    expect(texts.pa.reviewed).toBe(false);
    expect(texts.ar).toEqual({ title: '', words: '', reviewed: false });
  });

  it('leaves out a language in which nothing is written, and never Italian', () => {
    const { texts } = begunWith('2026-11-24', []);
    expect(Object.keys(textsToPublish(texts))).toEqual(['it']);
    const some = { ...texts, uk: { title: '', words: 'слово', reviewed: false } };
    expect(Object.keys(textsToPublish(some))).toEqual(['it', 'uk']);
  });

  it('has a paragraph after each empty line', () => {
    expect(paragraphsOf(' Uno.\nAncora.\n \n\nDue. ')).toEqual(['Uno.\nAncora.', 'Due.']);
    expect(paragraphsOf('')).toEqual([]);
  });
});
