import { Service, inject } from '@angular/core';

import type {
  NoticeTexts,
  NoticeVersions,
  PublishNotice,
} from '@one-stop-shop/case-management/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

const path = '/api/privacy-notices/versions';

/** The notices of municipalities. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class NoticeVersionsApi {
  private readonly api = inject(Api);

  of(municipality: string): Promise<NoticeVersions> {
    return this.api.get(path, { municipality });
  }

  texts(municipality: string, version: number): Promise<NoticeTexts> {
    return this.api.get(`${path}/${version}`, { municipality });
  }

  /** Answers which version it is. */
  publish(notice: PublishNotice): Promise<{ version: number }> {
    return this.api.post(path, notice);
  }
}
