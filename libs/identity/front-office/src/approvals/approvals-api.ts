import { Service, inject } from '@angular/core';

import type {
  Approval,
  DecideApproval,
  OpenedApproval,
  ProposeResponsible,
  Responsible,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { Api, withProofOfWork } from '@one-stop-shop/shared/front-office';

const approvals = '/api/administration/approvals';
const responsibles = '/api/administration/responsibles';

/** What nobody does alone, and who decides it. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class ApprovalsApi {
  private readonly api = inject(Api);

  waiting(): Promise<Approval[]> {
    return this.api.get(approvals);
  }

  decide(id: string, decision: DecideApproval['decision']): Promise<Approval> {
    return this.api.post(`${approvals}/${id}/decide`, { decision });
  }

  /** Mails the link anew; the one before opens nothing any more. */
  sendLink(id: string): Promise<Approval> {
    return this.api.post(`${approvals}/${id}/link`, {});
  }

  responsibles(): Promise<Responsible[]> {
    return this.api.get(responsibles);
  }

  /** The one named before decides. */
  propose(municipality: MunicipalityCode, proposed: ProposeResponsible): Promise<void> {
    return this.api.post(`${responsibles}/${municipality}`, proposed);
  }

  /** As somebody responsible, by the secret of the link that was mailed. */
  open(token: string): Promise<OpenedApproval> {
    return withProofOfWork((proof) => this.api.post('/api/public/approval/open', { token }, proof));
  }

  decideByLink(token: string, decision: DecideApproval['decision']): Promise<void> {
    return withProofOfWork((proof) =>
      this.api.post('/api/public/approval/decide', { token, decision }, proof),
    );
  }
}
