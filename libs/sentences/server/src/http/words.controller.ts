import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  reviewedSentence,
  reviewSentence,
  reviewTime,
  sentencesPermissions,
  wordsInReview,
  wordsQuery,
  type ReviewedSentence,
  type ReviewSentence as Review,
  type ReviewTime,
  type WordsInReview,
  type WordsQuery,
} from '@one-stop-shop/sentences/contracts';
import {
  Answers,
  Refuses,
  Requires,
  Scope,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { ListReviewTime } from '../use-cases/list-review-time';
import { ListWords } from '../use-cases/list-words';
import { ReviewSentence } from '../use-cases/review-sentence';

@ApiTags('words')
@Controller('words')
export class WordsController {
  constructor(
    private readonly listWords: ListWords,
    private readonly reviewSentence: ReviewSentence,
    private readonly listReviewTime: ListReviewTime,
  ) {}

  @Get()
  @Requires(sentencesPermissions.reviewWords)
  @Answers(200, wordsInReview)
  @Refuses(400, 401, 403, 422)
  list(
    @Scope() operator: OperatorScope,
    @Query({ schema: wordsQuery }) { language, kind }: WordsQuery,
  ): Promise<WordsInReview> {
    return this.listWords.run(operator, language, kind);
  }

  @Post()
  @HttpCode(200)
  @Requires(sentencesPermissions.reviewWords)
  @Answers(200, reviewedSentence)
  @Refuses(400, 401, 403, 404, 409, 422)
  review(
    @Scope() operator: OperatorScope,
    @Body({ schema: reviewSentence }) review: Review,
  ): Promise<ReviewedSentence> {
    return this.reviewSentence.run(operator, review);
  }

  @Get('time')
  @Requires(sentencesPermissions.seeReviewTime)
  @Answers(200, reviewTime)
  @Refuses(401, 403)
  time(@Scope() operator: OperatorScope): Promise<ReviewTime> {
    return this.listReviewTime.run(operator);
  }
}
