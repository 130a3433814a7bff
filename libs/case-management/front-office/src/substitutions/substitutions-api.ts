import { Service, inject } from '@angular/core';

import type {
  Colleague,
  Substitute,
  Substitutions,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

/** Who stands in for whom. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class SubstitutionsApi {
  private readonly api = inject(Api);

  of(municipality: string): Promise<Substitutions> {
    return this.api.get(`/api/substitutions?municipality=${municipality}`);
  }

  colleagues(municipality: string): Promise<readonly Colleague[]> {
    return this.api.get(`/api/colleagues?municipality=${municipality}`);
  }

  substitute(said: Substitute): Promise<DoneAct> {
    return this.api.post('/api/substitutions', said);
  }

  /** At once, also on the colleague’s open pages. */
  end(id: string): Promise<DoneAct> {
    return this.api.post(`/api/substitutions/${id}/end`, {});
  }
}
