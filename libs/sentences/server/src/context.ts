import { sentencesPermissions } from '@one-stop-shop/sentences/contracts';
import { defineContext } from '@one-stop-shop/shared/server';
import { sentencesProblemStatuses } from './http/problem-statuses';
import { sentencesMigrations } from './persistence/migrations';
import { ReviewMinutesQuery } from './use-cases/review-minutes-query';
import { SentenceReviewsQuery } from './use-cases/sentence-reviews-query';

export const sentencesContext = defineContext({
  name: 'sentences',
  entities: [],
  migrations: sentencesMigrations,
  problemStatuses: sentencesProblemStatuses,
  permissions: sentencesPermissions,
  publishes: [],
  subjects: [],
  answers: [SentenceReviewsQuery, ReviewMinutesQuery],
  http: async () => (await import('./sentences.module')).SentencesModule,
});
