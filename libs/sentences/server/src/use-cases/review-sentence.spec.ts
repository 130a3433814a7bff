import { randomUUID } from 'node:crypto';
import type { ReviewedLanguage, SentenceInReview } from '@one-stop-shop/sentences/contracts';
import { sentenceKinds, sentencesPermissions } from '@one-stop-shop/sentences/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import {
  NotPermitted,
  sentences,
  type OperatorScope,
  type SentenceId,
} from '@one-stop-shop/shared/server';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { LanguageNotTheirs, SentenceUnknown, TextChanged, TextUnfit } from '../domain/problems';
import { ListReviewTime } from './list-review-time';
import { ListWords } from './list-words';
import { ReviewMinutesQuery } from './review-minutes-query';
import { ReviewerAccounts, type Reviewer } from './reviewer-accounts';
import { ReviewSentence } from './review-sentence';

class FakeAccounts extends ReviewerAccounts {
  readonly known = new Map<string, readonly ServiceLanguage[]>();

  find(_tx: unknown, { ids }: { readonly ids: readonly string[] }): Promise<readonly Reviewer[]> {
    return Promise.resolve(
      ids.map((id) => ({ id, name: 'Amrit', languages: this.known.get(id) ?? [] })),
    );
  }
}

const id = 'next.appointment';
const counted = 'support.meet-again';

describe('a mediator who reviews words', () => {
  let database: TestDatabase;
  let accounts: FakeAccounts;
  let listing: ListWords;
  let reviewing: ReviewSentence;
  beforeAll(async () => {
    database = await aDatabase();
    accounts = new FakeAccounts();
    listing = new ListWords(database.unitOfWork, accounts);
    reviewing = new ReviewSentence(database.unitOfWork, accounts);
  });
  afterAll(() => database.close());
  beforeEach(() => database.everything('DELETE FROM sentences.review'));

  const aMediator = (...languages: ServiceLanguage[]): OperatorScope => {
    const operatorId = randomUUID();
    accounts.known.set(operatorId, languages);
    return {
      ...{ asker: 'mediator', operatorId, role: 'mediator', municipalities: ['059006'] },
      permissions: new Set([sentencesPermissions.reviewWords]),
      ...{ requestId: randomUUID(), purpose: 'mediation' },
    };
  };
  const find = async (who: OperatorScope, sentence: string): Promise<SentenceInReview> => {
    const found = (await listing.run(who)).sentences.find((one) => one.id === sentence);
    if (!found) throw new Error(`${sentence} is not on the list`);
    return found;
  };
  const approve = async (who: OperatorScope, language: ReviewedLanguage, sentence = id) => {
    const { mark: shown, text } = await find(who, sentence);
    return reviewing.run(who, { id: sentence, language, shown, text });
  };

  it('sees what is a draft first, in the languages that they speak', async () => {
    const amrit = aMediator('it', 'wo', 'pa', 'hi');
    const words = await listing.run(amrit);
    expect(words).toMatchObject({ language: 'pa', languages: ['pa', 'hi'], minutes: 0 });
    expect(words.drafts).toBe(words.sentences.length);
    expect(words.sentences[0]?.italian).toBe(sentences['goal.work.find-job'].text);
    await approve(amrit, 'pa', 'goal.work.find-job');
    const { sentences: after, drafts } = await listing.run(amrit);
    expect(after.at(-1)).toMatchObject({ id: 'goal.work.find-job', state: 'reviewed' });
    expect(drafts).toBe(words.drafts - 1);
  });

  it('sees those of one kind, and of which kind any of theirs is', async () => {
    const awa = aMediator('fr');
    const { sentences: tickets, drafts } = await listing.run(awa, 'fr', 'ticket');
    expect(tickets.length).toBeGreaterThan(10);
    expect(tickets.every((one) => one.id.startsWith('ticket.'))).toBe(true);
    expect(drafts).toBe(tickets.length);
    const all = (await listing.run(awa)).sentences.map(
      (one) => sentences[one.id as SentenceId].kind,
    );
    expect([...new Set(all)].sort()).toEqual([...sentenceKinds].sort());
  });

  it('sees no letter to staff', async () => {
    const awa = aMediator('en');
    const { sentences: all } = await listing.run(awa);
    expect(all.filter(({ id: one }) => one.startsWith('staff.'))).toEqual([]);
  });

  it('approves what was shown, or mends it', async () => {
    const amrit = aMediator('fr');
    const { sentence } = await approve(amrit, 'fr');
    expect(sentence).toMatchObject({ state: 'reviewed', reviewedAt: '2026-11-23T08:00:00.000Z' });
    const text = "C'est {day}, à {time}.";
    await reviewing.run(amrit, { id, language: 'fr', shown: sentence.mark, text });
    expect(await find(amrit, id)).toMatchObject({ text: 'C’est {day}, à {time}.' });
  });

  it('keeps whose words stood there before, for good', async () => {
    const [amrit, noor] = [aMediator('fr'), aMediator('fr')];
    const { sentence } = await approve(amrit, 'fr');
    const text = 'C’est {day}, à {time} heures.';
    await reviewing.run(noor, { id, language: 'fr', shown: sentence.mark, text });
    const kept = await database.everything(
      'SELECT sentence, text, reviewed_by FROM sentences.replaced_review WHERE reviewed_by = $1',
      [amrit.operatorId],
    );
    expect(kept).toEqual([{ sentence: id, text: sentence.text, reviewed_by: amrit.operatorId }]);
    await expect(
      database.everything(`UPDATE sentences.replaced_review SET text = 'x'`),
    ).rejects.toThrow('append-only');
  });

  it('is refused, with the text as it stands, when somebody else mended it meanwhile', async () => {
    const [amrit, noor] = [aMediator('pa'), aMediator('pa')];
    const { mark: shown, text } = await find(amrit, id);
    await reviewing.run(noor, { id, language: 'pa', shown, text: '{day} {time} ਵਜੇ' });
    const refused = reviewing.run(amrit, { id, language: 'pa', shown, text });
    const refusal: unknown = await refused.catch((reason: unknown) => reason);
    expect(refusal).toBeInstanceOf(TextChanged);
    expect((refusal as TextChanged).shown()).toMatchObject({ now: { text: '{day} {time} ਵਜੇ' } });
    expect((await find(amrit, id)).text).toBe('{day} {time} ਵਜੇ');
  });

  it('is one of two at the same moment: one text stands, the other is refused', async () => {
    const both = [aMediator('pa'), aMediator('pa')] as const;
    const { mark: shown } = await find(both[0], id);
    const outcomes = await Promise.allSettled(
      both.map((who, number) =>
        reviewing.run(who, {
          id,
          language: 'pa',
          shown,
          text: `{day} {time}${'!'.repeat(number + 1)}`,
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['a place', id, 'C’est {day}.'],
    ['a place of its own', id, 'C’est {day}, {time}, {town}.'],
    ['an open brace', id, 'C’est {day}, {time.'],
    ['no form of its number', counted, 'Dans {count} semaines.'],
    ['the kind of a place', id, 'C’est {day, date}, à {time}.'],
    ['the trust of who reads it', id, 'C’est {day}, à {time}. Payez 50 euros : www.evil.example'],
    ['one form', counted, 'Dans {count, plural, other {# semaines}}.'],
  ])('loses nothing: %s', async (_, sentence, text) => {
    const awa = aMediator('fr');
    const { mark: shown } = await find(awa, sentence);
    const mended = reviewing.run(awa, { id: sentence, language: 'fr', shown, text });
    await expect(mended).rejects.toThrow(TextUnfit);
    expect((await find(awa, sentence)).state).toBe('draft');
  });

  it('reviews what they speak, and what there is', async () => {
    const awa = aMediator('fr');
    const review = { language: 'ar', shown: '0123456789ab', text: 'نعم' } as const;
    await expect(reviewing.run(awa, { ...review, id })).rejects.toThrow(LanguageNotTheirs);
    await expect(listing.run(awa, 'ar')).rejects.toThrow(LanguageNotTheirs);
    const office = { ...review, language: 'fr', id: 'support.office-phone' } as const;
    await expect(reviewing.run(awa, office)).rejects.toThrow(SentenceUnknown);
    const nobody = { ...awa, permissions: new Set<string>() };
    await expect(listing.run(nobody)).rejects.toThrow(NotPermitted);
    await expect(reviewing.run(nobody, { ...office, id })).rejects.toThrow(NotPermitted);
  });

  it('finds a draft again where the Italian has changed since', async () => {
    const awa = aMediator('fr');
    await approve(awa, 'fr');
    await database.everything(`UPDATE sentences.review SET source = 'ffffffffffff'`);
    expect((await find(awa, id)).state).toBe('draft');
  });

  it('is credited the time between acts, which administrators see', async () => {
    const awa = aMediator('fr');
    const pass = (seconds: number) =>
      database.clock.set(new Date(database.clock.now().getTime() + seconds * 1000));
    expect((await approve(awa, 'fr', 'next.come-back')).minutes).toBe(1);
    pass(90);
    expect((await approve(awa, 'fr', 'refusal.appointment')).minutes).toBe(2);
    // The same once more is no work.
    pass(290);
    expect((await approve(awa, 'fr', 'refusal.appointment')).minutes).toBe(2);
    pass(3 * 3600);
    expect((await approve(awa, 'fr', 'support.book')).minutes).toBe(3);
    expect((await listing.run(awa)).minutes).toBe(3);

    const time = new ListReviewTime(database.unitOfWork, accounts);
    const office: OperatorScope = {
      ...aMediator(),
      ...{ asker: 'office', role: 'district_administrator', purpose: 'administration' },
      permissions: new Set([sentencesPermissions.seeReviewTime]),
    };
    expect(await time.run(office)).toContainEqual({ day: '2026-11-23', name: 'Amrit', minutes: 3 });
    await expect(time.run(awa)).rejects.toThrow(NotPermitted);
    const asked = (who: OperatorScope, from = '2026-11-01', to = '2026-11-30') =>
      database.unitOfWork.inTransaction(who, (tx) =>
        new ReviewMinutesQuery().of(tx, awa.operatorId, from, to),
      );
    expect(await asked(awa)).toEqual([{ day: '2026-11-23', minutes: 3 }]);
    expect(await asked(awa, '2026-12-01', '2026-12-31')).toEqual([]);
    expect(await asked(aMediator('fr'))).toEqual([]);
    expect(await asked(office)).toEqual([]);
  });
});
