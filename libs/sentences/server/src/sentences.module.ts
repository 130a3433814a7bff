import { Module, type DynamicModule } from '@nestjs/common';
import { WordsController } from './http/words.controller';
import { ListReviewTime } from './use-cases/list-review-time';
import { ListWords } from './use-cases/list-words';
import { ReviewSentence } from './use-cases/review-sentence';

/** Mediators read the words of the service in the languages that they speak. */
@Module({
  controllers: [WordsController],
  providers: [ListWords, ReviewSentence, ListReviewTime],
})
export class SentencesModule {
  static forRoot(): DynamicModule {
    return { module: SentencesModule };
  }
}
