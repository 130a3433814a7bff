import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type NoticeQuery,
  type PrivacyNotice,
} from '@one-stop-shop/case-management/contracts';
import { writtenLanguage } from '@one-stop-shop/shared/contracts';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { MunicipalityUnknown } from '../../domain/problems';
import { noticeInForce, readNoticeText } from '../../persistence/notice/privacy-notices';

/** The privacy notice that is in force, in somebody's language: to be read out, shown or printed. */
@Injectable()
export class ReadNotice {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws MunicipalityUnknown where it is not theirs, or has no notice */
  async run(
    operator: OperatorScope,
    { municipality, language: wanted }: NoticeQuery,
  ): Promise<PrivacyNotice> {
    mustHold(operator, casePermissions.seeGivenPersons);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const notice = await noticeInForce(tx, municipality);
      if (!notice) throw new MunicipalityUnknown();
      const { version, validFrom } = notice;
      const written = writtenLanguage(wanted);
      // Whoever publishes a notice may have fewer languages than we; Italian is never missing.
      const language = notice.languages.includes(written) ? written : 'it';
      const text = await readNoticeText(tx, { municipality, version }, language);
      return { municipality, version, validFrom, language, ...text };
    });
  }
}
