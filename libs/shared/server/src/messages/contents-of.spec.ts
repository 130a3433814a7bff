import { defineSubjectKind } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '../tenancy/transaction';
import { sayUnreviewed } from '../testing/nothing-reviewed';
import { contentsOf } from './contents-of';
import { letterTo } from './letter';
import type { Message, MessageToPerson, PersonContent } from './message-type';

const tx = {} as Transaction;
const at = new Date('2026-11-23T08:00:00Z');
const message: Message = {
  ...{ municipality: '059006', kind: 'guest_welcome', subject: 'one', occurrence: 'once' },
  ...{ happenedAt: at, aboutStartsAt: at, askedBy: 'desk' },
};
const words = { subject: () => ({ line: [], isDraft: false }), paragraphs: () => [] };

/** What a type says that holds these subjects. */
const aContent = (subjects: readonly string[]): PersonContent => ({
  ...{ contact: {}, language: 'it', subjects, letter: () => letterTo('it', words, sayUnreviewed) },
  neutral: { moments: [], phone: undefined },
  calls: [
    {
      subjects,
      phone: undefined,
      firstName: 'Awa',
      language: 'it',
      forSomeoneElse: false,
      startsAt: at,
    },
  ],
});

const aType = (contents: readonly (PersonContent | undefined)[]): MessageToPerson => ({
  ...{ kinds: ['guest_welcome'], audience: 'person', caps: { guests: 2 } },
  reads: { kind: defineSubjectKind('guest'), fieldClasses: ['contact'] },
  contentOf: () => Promise.resolve(contents),
  sortOf: () => 'guests',
  isAnswer: () => false,
});

describe('what messages say now', () => {
  it('is one answer for each, also for what holds no longer', async () => {
    const content = aContent(['one']);
    const contents = await contentsOf(tx, aType([content, undefined]), [message, message]);
    expect(contents).toEqual([content, undefined]);
  });

  it('is refused of a type that leaves one out: another would be told in its place', async () => {
    await expect(contentsOf(tx, aType([]), [message])).rejects.toThrow(
      'guest_welcome: 1 were asked for, 0 came',
    );
  });

  it('is refused of a type that shows somebody and names nobody whose reading is recorded', async () => {
    await expect(contentsOf(tx, aType([aContent([])]), [message])).rejects.toThrow(
      'guest_welcome: a call about nobody',
    );
  });
});
