import { Service, inject } from '@angular/core';

import type {
  ChangeStaff,
  GiveRole,
  InviteStaff,
  StaffDetails,
  StaffPage,
  StaffQuery,
  WithdrawRole,
} from '@one-stop-shop/identity/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

const staff = '/api/administration/staff';

/** Staff of the district. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class StaffApi {
  private readonly api = inject(Api);

  list(query: Partial<StaffQuery>): Promise<StaffPage> {
    return this.api.post(`${staff}/search`, query);
  }

  show(id: string): Promise<StaffDetails> {
    return this.api.get(`${staff}/${id}`);
  }

  invite(invited: InviteStaff): Promise<StaffDetails> {
    return this.api.post(staff, invited);
  }

  change(id: string, change: ChangeStaff): Promise<StaffDetails> {
    return this.api.patch(`${staff}/${id}`, change);
  }

  giveRole(id: string, role: GiveRole): Promise<StaffDetails> {
    return this.api.post(`${staff}/${id}/roles`, role);
  }

  withdrawRole(id: string, role: WithdrawRole): Promise<StaffDetails> {
    return this.api.post(`${staff}/${id}/roles/withdraw`, role);
  }

  leave(id: string): Promise<StaffDetails> {
    return this.api.post(`${staff}/${id}/leave`, {});
  }

  inviteAgain(id: string): Promise<StaffDetails> {
    return this.api.post(`${staff}/${id}/invitation`, {});
  }

  withdrawInvitation(id: string): Promise<StaffDetails> {
    return this.api.delete(`${staff}/${id}/invitation`);
  }

  proposeRecovery(id: string, reason: string): Promise<StaffDetails> {
    return this.api.post(`${staff}/${id}/recovery`, { reason });
  }

  approveRecovery(id: string): Promise<StaffDetails> {
    return this.api.post(`${staff}/${id}/recovery/approve`, {});
  }

  refuseRecovery(id: string): Promise<StaffDetails> {
    return this.api.delete(`${staff}/${id}/recovery`);
  }
}
