import type { PlanContent } from '@one-stop-shop/case-management/contracts';
import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import {
  ChildTypesetter,
  sentences,
  sourceMark,
  speaker,
  textOf,
  type Say,
  type SentenceId,
} from '@one-stop-shop/shared/server';
import { lookAtPaper, sayUnreviewed } from '@one-stop-shop/shared/server/testing';
import { planPaper } from './plan-paper';

const words = (sentence: string, slots = {}) => ({ sentence, slots });

const content: PlanContent = {
  goals: [words('goal.work.find-job'), words('goal.italian.level', { level: 'A2' })],
  actions: [
    {
      type: 'orientation_to_work',
      says: words('action.to-work.cv'),
      by: 'together',
      due: '2026-12-01',
    },
    {
      type: 'accompaniment',
      says: words('action.accompany.office', { office: 'Centro per l’Impiego di Latina' }),
      by: 'desk',
      due: '2026-12-09',
    },
    { type: 'coaching', says: { own: 'Scegli una foto per il curriculum.' }, by: 'person' },
  ],
  commitments: [words('commitment.on-time'), words('commitment.study-hours', { count: 3 })],
  supports: [words('support.language', { language: 'pa' }), words('support.free')],
  reviewOn: '2027-03-02',
};

/** As if mediators had read every sentence. */
function sayReviewed(language: PublicLanguage): Say {
  const ids = Object.keys(sentences) as SentenceId[];
  const reviews = ids.map((id) => {
    const text = textOf(id, language).text;
    return [id, { text, source: sourceMark(sentences[id].text) }] as const;
  });
  return speaker(new Map([[language, new Map(reviews)]]));
}

const madeAt = new Date('2026-11-24T15:00:00Z');
const whose = { content, name: 'Gurpreet Singh', signer: undefined };

describe('the paper of a plan', () => {
  const typesetter = new ChildTypesetter();
  afterAll(() => typesetter.onApplicationShutdown());

  const print = async (language: PublicLanguage, say: Say, signer?: string) => {
    const paper = planPaper({ ...whose, language, signer }, say, madeAt);
    expect(paper.standard).toBe('kept');
    return lookAtPaper(await typesetter.typeset(paper), `plan-${language}`);
  };
  const textOfPages = (pages: Awaited<ReturnType<typeof print>>): string =>
    pages.map(({ text }) => text).join('\n');

  it.each(['pa', 'ur', 'ar', 'hi', 'uk', 'it'] as const)(
    'in %s is two pages at most, with the Italian of every line',
    async (language) => {
      const pages = await print(language, sayReviewed(language));
      expect(pages.length).toBeLessThanOrEqual(2);
      const text = textOfPages(pages).replace(/\s+/g, ' ');
      // On a page with words from right to left pdfium turns the order of words around.
      for (const said of ['Gurpreet', 'curriculum', 'mercoledì', 'dicembre', '2027', 'sportello'])
        expect(text).toContain(said);
      expect(text).not.toMatch(/[{}]|undefined/);
    },
  );

  it('says of sentences that nobody has read that it is not signed, and has no place for it', async () => {
    const text = textOfPages(await print('pa', sayUnreviewed));
    expect(text).toContain('firmare');
    expect(text).not.toContain('Firma');
  });

  it('names who signs with a minor', async () => {
    const text = textOfPages(await print('pa', sayReviewed('pa'), 'Harjit Kaur'));
    for (const said of ['decide', 'Harjit']) expect(text).toContain(said);
    expect(textOfPages(await print('pa', sayReviewed('pa')))).not.toContain('decide');
  });

  it('sends to the mediator for words that no language has', async () => {
    expect(textOfPages(await print('uk', sayReviewed('uk')))).toContain('Запитайте');
  });
});
