import { Service, inject } from '@angular/core';

import type {
  AgreePlan,
  FollowAction,
  PersonPlans,
  PlanSentences,
  ProposePlan,
  RevisePlan,
  WritePlan,
  WrittenPlan,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct, PublicLanguage } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

/** What is asked about plans. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class PlansApi {
  private readonly api = inject(Api);

  of(person: string): Promise<PersonPlans> {
    return this.api.get(`/api/persons/${person}/plan`);
  }

  sentences(language: PublicLanguage): Promise<PlanSentences> {
    return this.api.get('/api/plan-sentences', { language });
  }

  write(person: string, plan: WritePlan): Promise<WrittenPlan> {
    return this.api.put(`/api/persons/${person}/plan`, plan);
  }

  propose(person: string, proposal: ProposePlan): Promise<DoneAct> {
    return this.api.post(`/api/persons/${person}/plan/proposal`, proposal);
  }

  agree(person: string, agreement: AgreePlan): Promise<DoneAct> {
    return this.api.post(`/api/persons/${person}/plan/agreement`, agreement);
  }

  revise(person: string, revision: RevisePlan): Promise<DoneAct> {
    return this.api.post(`/api/persons/${person}/plan/revision`, revision);
  }

  follow(action: string, followed: FollowAction): Promise<DoneAct> {
    return this.api.post(`/api/plan-actions/${action}/state`, followed);
  }
}
