import { ReplacedReviews1799400000000 } from './replaced-reviews.migration';
import { ReviewedSentences1799100000000 } from './reviewed-sentences.migration';

/** What this context adds to the one timeline of migrations. */
export const sentencesMigrations = [ReviewedSentences1799100000000, ReplacedReviews1799400000000];
