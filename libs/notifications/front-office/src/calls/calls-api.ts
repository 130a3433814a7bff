import { Service, inject } from '@angular/core';

import type { PersonToCall, RecordCall } from '@one-stop-shop/notifications/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

/** People whom only a voice can remind. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class CallsApi {
  private readonly api = inject(Api);

  toCallToday(): Promise<PersonToCall[]> {
    return this.api.get('/api/desk/calls');
  }

  record(messageId: string, call: RecordCall): Promise<void> {
    return this.api.post(`/api/desk/calls/${messageId}`, call);
  }
}
