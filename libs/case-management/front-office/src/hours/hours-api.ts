import { Service, inject } from '@angular/core';

import type { CorrectHours, HoursOfMonth } from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

/** One's own hours. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class HoursApi {
  private readonly api = inject(Api);

  /** @param month `2026-11` */
  hours(month: string): Promise<HoursOfMonth> {
    return this.api.get('/api/hours', { month });
  }

  /** The same key with the same correction counts once, however often it is sent. */
  correct(correction: CorrectHours, key: string): Promise<DoneAct> {
    return this.api.post('/api/hours/corrections', correction, { 'idempotency-key': key });
  }
}
