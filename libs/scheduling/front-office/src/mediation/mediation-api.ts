import { Service, inject } from '@angular/core';

import type { AgendaQuery, MediatorAgenda } from '@one-stop-shop/scheduling/contracts';
import { Api, type Tagged } from '@one-stop-shop/shared/front-office';

/** What mediators ask about their own days. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class MediationApi {
  private readonly api = inject(Api);

  agenda(days: AgendaQuery): Promise<MediatorAgenda> {
    return this.api.get('/api/mediation/agenda', days);
  }

  /** The agenda if it has changed since the answer that came with `tag`; else undefined. */
  agendaSince(
    tag: string | undefined,
    days: AgendaQuery,
  ): Promise<Tagged<MediatorAgenda> | undefined> {
    return this.api.getNewer('/api/mediation/agenda', days, tag);
  }
}
