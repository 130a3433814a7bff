import { Service, inject } from '@angular/core';

import type { Today } from '@one-stop-shop/case-management/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

/** What needs somebody today. It rejects with `Refusal` or `NoAnswer`. */
@Service()
export class TodayApi {
  private readonly api = inject(Api);

  today(): Promise<Today> {
    return this.api.get('/api/today');
  }
}
