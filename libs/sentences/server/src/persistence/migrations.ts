import { ReviewedSentences1799100000000 } from './reviewed-sentences.migration';

/** What this context adds to the one timeline of migrations. */
export const sentencesMigrations = [ReviewedSentences1799100000000];
