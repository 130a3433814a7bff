import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type NoticeTexts,
  type NoticeVersions,
} from '@one-stop-shop/case-management/contracts';
import { publicLanguages } from '@one-stop-shop/shared/contracts';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { MunicipalityUnknown, NoticeUnknown } from '../../domain/problems';
import { readTexts, readVersions } from '../../persistence/notice/notice-versions';
import { noticeInForce } from '../../persistence/notice/privacy-notices';
import { StaffNames } from '../hours/work-facts';

/** What a municipality has said of data, and who published it: for who publishes the next one. */
@Injectable()
export class ReadNoticeVersions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staff: StaffNames,
  ) {}

  /** The newest first. @throws MunicipalityUnknown */
  list(operator: OperatorScope, municipality: string): Promise<NoticeVersions> {
    mustSee(operator, municipality);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const rows = await readVersions(tx, municipality);
      const inForce = await noticeInForce(tx, municipality);
      const publishers = rows.flatMap(({ publishedBy }) => publishedBy ?? []);
      const names = await this.staff.of(tx, [...new Set(publishers)]);
      return rows.map(({ publishedAt, publishedBy, ...row }) => ({
        ...row,
        inForce: row.version === inForce?.version,
        ...(publishedAt && { publishedAt: publishedAt.toISOString() }),
        ...(publishedBy && names.has(publishedBy) && { publishedBy: names.get(publishedBy) }),
      }));
    });
  }

  /** @throws MunicipalityUnknown, NoticeUnknown */
  texts(operator: OperatorScope, municipality: string, version: number): Promise<NoticeTexts> {
    mustSee(operator, municipality);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const texts = await readTexts(tx, municipality, version);
      if (!texts) throw new NoticeUnknown();
      return publicLanguages.flatMap((language) => {
        const text = texts[language];
        return text ? [{ language, ...text }] : [];
      });
    });
  }
}

/** @throws MunicipalityUnknown */
function mustSee(operator: OperatorScope, municipality: string): void {
  mustHold(operator, casePermissions.publishNotice);
  if (!operator.municipalities.includes(municipality)) throw new MunicipalityUnknown();
}
