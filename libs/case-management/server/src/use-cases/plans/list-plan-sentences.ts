import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  planSentenceKinds,
  type PlanSentences,
  type PlanSentencesQuery,
} from '@one-stop-shop/case-management/contracts';
import {
  mustHold,
  SentenceReviews,
  sentences,
  textOf,
  UnitOfWork,
  type OperatorScope,
  type SentenceId,
} from '@one-stop-shop/shared/server';
import { typeOfAction } from '../../domain/plans/action-types';

const offered = (Object.keys(sentences) as SentenceId[]).flatMap((id) => {
  const kind = planSentenceKinds.find((one) => one === sentences[id].kind);
  return kind && sentences[id].audience !== 'office' ? [{ id, kind }] : [];
});

/** Of what a plan can be made: coded sentences, as somebody reads them in their language. */
@Injectable()
export class ListPlanSentences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reviews: SentenceReviews,
  ) {}

  run(operator: OperatorScope, { language }: PlanSentencesQuery): Promise<PlanSentences> {
    mustHold(operator, casePermissions.writePlan);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const reviews = (await this.reviews.find(tx, [language], planSentenceKinds)).get(language);
      return offered.map(({ id, kind }) => {
        const { text: own, isDraft } = textOf(id, language, reviews?.get(id));
        const type = typeOfAction(id);
        return {
          ...{ id, kind, italian: sentences[id].text, isDraft, slots: [...sentences[id].slots] },
          ...(language !== 'it' && { own }),
          ...(type && { type }),
        };
      });
    });
  }
}
