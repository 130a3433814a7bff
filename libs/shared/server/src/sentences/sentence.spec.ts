import { asHtml, asText } from '../messages/piece';
import { sentence } from './sentence';
import { SlotUnfit } from './slots';
import { sourceMark } from './source-mark';
import { sentences, translations } from './texts';

const at = new Date('2026-11-24T15:20:00Z');

describe('a coded sentence', () => {
  it('says the day in words and the time in digits', () => {
    const { line } = sentence('next.appointment', 'it', { day: at, time: at });
    expect(asText(line, 'ltr')).toBe('L’appuntamento è martedì 24 novembre alle 16:20.');
    const hindi = sentence('next.appointment', 'hi', { day: at, time: at });
    expect(asText(hindi.line, 'ltr')).toBe('मुलाक़ात मंगलवार, 24 नवंबर को 16:20 बजे है।');
  });

  it('isolates from right-to-left text what reads from the left', () => {
    const { line } = sentence('next.appointment', 'ur', { day: at, time: at });
    expect(asText(line, 'rtl')).toContain('\u206616:20\u2069');
    expect(asHtml(line)).toContain('<bdi dir="ltr">16:20</bdi>');
  });

  it.each([
    ['it', 1, 'Ci vediamo tra una settimana.'],
    ['it', 3, 'Ci vediamo tra 3 settimane.'],
    ['uk', 1, 'Ми зустрічаємося через 1 тиждень.'],
    ['uk', 3, 'Ми зустрічаємося через 3 тижні.'],
    ['uk', 11, 'Ми зустрічаємося через 11 тижнів.'],
    ['uk', 21, 'Ми зустрічаємося через 21 тиждень.'],
  ] as const)('counts in %s: %i', (language, count, words) => {
    expect(asText(sentence('support.meet-again', language, { count }).line, 'ltr')).toBe(words);
  });

  it('counts with Latin digits, and nothing at all in words', () => {
    expect(asText(sentence('path.steps-left', 'ar', { count: 5 }).line, 'ltr')).toContain('5');
    const none = sentence('path.steps-left', 'hi', { count: 0 }).line;
    expect(asText(none, 'ltr')).toBe('कोई क़दम बाक़ी नहीं है।');
  });

  it('goes out as our draft where a kept review can’t be filled', () => {
    const source = sourceMark(sentences['next.appointment'].text);
    const broken = { source, text: '{day, date, short} à {time, time, short}' };
    const said = sentence('next.appointment', 'fr', { day: at, time: at }, broken);
    expect(said.isDraft).toBe(true);
    expect(said).toEqual(sentence('next.appointment', 'fr', { day: at, time: at }));
  });

  it('says what only an office reads in Italian', () => {
    const said = sentence('support.office-phone', 'ar', { phone: '+390696617267' });
    expect(said).toMatchObject({ language: 'it', isDraft: false });
    expect(asText(said.line, 'ltr')).toContain('+39 06 9661 7267');
  });

  it('shows what is written in a place as text, whatever it looks like', () => {
    const { line } = sentence('next.go-office', 'it', { office: '<b>{count}</b> #' });
    expect(asText(line, 'ltr')).toBe('Vai in questo ufficio: <b>{count}</b> #.');
    expect(asHtml(line)).toContain('&lt;b&gt;');
  });

  it.each([
    ['nothing', {}],
    ['no text', { office: ' ' }],
    ['a paragraph', { office: 'Questura\nVai subito' }],
    ['a page', { office: 'x'.repeat(201) }],
  ])('is not said with %s in a place', (_, slots) => {
    expect(() => sentence('next.go-office', 'fr', slots)).toThrow(SlotUnfit);
  });

  it.each([-1, 1.5, Number.NaN, 10_000])('counts no %d things', (count) => {
    expect(() => sentence('support.meet-again', 'it', { count })).toThrow(SlotUnfit);
  });

  it('refuses by a code that names the place and no value', () => {
    const said = () => sentence('next.go-office', 'it', { office: 'Questura\n' });
    expect(said).toThrow(
      expect.objectContaining({
        code: 'sentences.slot-unfit',
        message: 'next.go-office {office}: out of bounds',
      }),
    );
  });
});

describe('a translation', () => {
  const of = (id: string) => translations.fr[id];
  const id = 'next.appointment';
  const before = of(id);
  const set = (change: object): void => {
    Object.assign(translations.fr, { [id]: { ...before, ...change } });
  };
  afterEach(() => set({}));
  const isDraft = () => sentence(id, 'fr', { day: at, time: at }).isDraft;

  it('is a draft until somebody has read it', () => {
    expect(isDraft()).toBe(true);
    set({ state: 'reviewed', by: 'A. Kaur', at: '2026-11-20' });
    expect(isDraft()).toBe(false);
  });

  it('is a draft again when the Italian has changed since', () => {
    set({ state: 'reviewed', by: 'A. Kaur', at: '2026-11-20', source: sourceMark('Vieni.') });
    expect(isDraft()).toBe(true);
  });
});
