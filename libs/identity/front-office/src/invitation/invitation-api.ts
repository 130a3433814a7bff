import { Service, inject } from '@angular/core';

import type {
  AcceptInvitation,
  AcceptedInvitation,
  OpenedInvitation,
  PrepareJoining,
  PreparedJoining,
} from '@one-stop-shop/identity/contracts';
import { Api, withProofOfWork } from '@one-stop-shop/shared/front-office';

/** An invitation that was mailed. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class InvitationApi {
  private readonly api = inject(Api);

  open(token: string): Promise<OpenedInvitation> {
    return withProofOfWork((proof) =>
      this.api.post('/api/public/invitation/open', { token }, proof),
    );
  }

  prepare(joining: PrepareJoining): Promise<PreparedJoining> {
    return withProofOfWork((proof) =>
      this.api.post('/api/public/invitation/prepare', joining, proof),
    );
  }

  accept(joining: AcceptInvitation): Promise<AcceptedInvitation> {
    return withProofOfWork((proof) =>
      this.api.post('/api/public/invitation/accept', joining, proof),
    );
  }
}
