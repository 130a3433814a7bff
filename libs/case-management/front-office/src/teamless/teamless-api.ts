import { Service, inject } from '@angular/core';

import type { NameTeam, TeamlessRecords } from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

/** Restricted records without a team. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class TeamlessApi {
  private readonly api = inject(Api);

  all(): Promise<TeamlessRecords> {
    return this.api.get('/api/teamless-records');
  }

  name(said: NameTeam): Promise<DoneAct> {
    return this.api.post('/api/teamless-records', said);
  }
}
