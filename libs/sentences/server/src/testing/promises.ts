import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import { sentencesPermissions } from '@one-stop-shop/sentences/contracts';
import {
  access,
  aMoment,
  anybodyElse,
  anyScope,
  definePromises,
  lookAt,
  sendTo,
  signedInId,
} from '@one-stop-shop/shared/server/testing';

const { reviewWords, seeReviewTime } = sentencesPermissions;
const mediators: readonly OperatorRole[] = ['mediator'];

/** What reviewed words promise, for `apps/api-assurance` to judge. */
export const promises = definePromises({
  heldBy: {
    mediator: [reviewWords],
    'mediator who looks': [reviewWords],
    'mediator afterwards': [reviewWords],
    administrator: [seeReviewTime],
  },
  access: {
    'sentences.review': access({
      row: ({ id }) => ({
        sentence: id,
        language: 'pa',
        text: 'ਮੁਲਾਕਾਤ',
        source: '0123456789ab',
        reviewed_by: id,
        reviewed_at: aMoment,
      }),
      reads: anyScope('all'),
      inserts: { mediator: ['ours'] },
      // Another's text too, and never in another's name.
      updates: { mediator: 'all' },
      touch: ['reviewed_by', signedInId],
      wrongs: [{ set: `reviewed_by = '${anybodyElse}'` }],
    }),
    'sentences.replaced_review': {
      row: ({ id }) => ({
        id,
        sentence: 'next.appointment',
        language: 'pa',
        text: 'ਮੁਲਾਕਾਤ',
        source: '0123456789ab',
        reviewed_by: anybodyElse,
        reviewed_at: aMoment,
        replaced_at: aMoment,
      }),
      reads: { administrator: 'all' },
      inserts: { mediator: 'all' },
      updates: {},
      deletes: {},
      touch: ['text', 'x'],
    },
    'sentences.review_time': access({
      row: ({ id }) => ({
        operator_id: id,
        day: '2026-11-24',
        seconds: 60,
        last_act_at: aMoment,
      }),
      reads: { mediator: ['ours'], administrator: 'all' },
      inserts: { mediator: ['ours'] },
      updates: { mediator: ['ours'] },
      touch: ['seconds', 61],
      push: ['operator_id', anybodyElse],
    }),
  },
  tables: {
    withoutMunicipality: {
      'sentences.replaced_review':
        'words of the service for the whole district; nothing about people',
      'sentences.review': 'words of the service for the whole district; nothing about people',
      'sentences.review_time': 'mediators belong to the district, and so does the time they take',
    },
  },
  grants: {
    desk_app: {
      'sentences.replaced_review': 'insert',
      'sentences.review': 'insert, update (text, source, reviewed_by, reviewed_at)',
      'sentences.review_time': 'insert, update (seconds, last_act_at)',
    },
    desk_worker: {},
  },
  acts: [
    lookAt('read the words of the service', mediators, '/api/words'),
    sendTo('say that words are right', mediators, '/api/words', {}),
    lookAt('see how long words were reviewed', ['district_administrator'], '/api/words/time'),
  ],
  fuzzerMayMiss: {
    'POST /api/words':
      'it names the mark of what is shown, which nobody guesses: review-sentence.spec and its journey do',
  },
  aboutNobodyServed: {
    '/api/words': 'the words of the service, and the time of those who review them',
  },
});
