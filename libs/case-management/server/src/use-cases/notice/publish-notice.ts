import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type PublishNotice as Said,
} from '@one-stop-shop/case-management/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { MunicipalityUnknown, NoticePublishedSince } from '../../domain/problems';
import { asNoticeText, mustBeToCome } from '../../domain/written-notice';
import { newestVersion, writeVersion } from '../../persistence/notice/notice-versions';

/** A municipality says anew what it does with data, from a day on. */
@Injectable()
export class PublishNotice {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @returns which version it is
   * @throws MunicipalityUnknown, NoticeInThePast, NoticePublishedSince
   */
  run(operator: OperatorScope, said: Said): Promise<{ version: number }> {
    mustHold(operator, casePermissions.publishNotice);
    const { municipality, validFrom, required, shown } = said;
    if (!operator.municipalities.includes(municipality)) throw new MunicipalityUnknown();
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      mustBeToCome(said, dayOf(tx.now));
      if ((await newestVersion(tx, municipality)) !== shown) throw new NoticePublishedSince();
      const version = shown + 1;
      const texts = Object.fromEntries(
        Object.entries(said.texts).map(([language, text]) => [language, asNoticeText(text)]),
      );
      const notice = { municipality, version, validFrom, required, texts };
      if (!(await writeVersion(tx, notice, operator.operatorId))) throw new NoticePublishedSince();
      return { version };
    });
  }
}
