import { Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import pencil from 'lucide-static/icons/pencil.svg';
import printer from 'lucide-static/icons/printer.svg';
import nobody from 'lucide-static/icons/user-x.svg';

import {
  type Plan,
  type PlanSentenceKind,
  casePermissions,
  planSentenceKinds,
} from '@one-stop-shop/case-management/contracts';
import { Day, Failure, Icon } from '@one-stop-shop/shared/front-office';
import { Empty, PageLayout, SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { AgreeForm } from './agree-form';
import { AgreedActions } from './agreed-actions';
import { linesOf } from './changed-content';
import { PlanLines } from './plan-lines';
import { PlanStore } from './plan-store';
import { PlanVersions } from './plan-versions';
import { PlansApi } from './plans-api';

/** Somebody's individual plan: in writing, put before them, agreed, looked at again. */
@Component({
  selector: 'oss-plan-page',
  imports: [
    AgreeForm,
    AgreedActions,
    Day,
    Empty,
    Failure,
    Icon,
    PageLayout,
    PlanLines,
    PlanVersions,
    TranslatePipe,
  ],
  providers: [PlanStore],
  templateUrl: './plan-page.html',
})
export class PlanPage {
  /** Id, from the address. */
  readonly person = input.required<string>();

  private readonly api = inject(PlansApi);
  private readonly session = inject(SessionInView);
  protected readonly store = inject(PlanStore);
  protected readonly icons = { nobody, pencil, printer };
  protected readonly kinds = planSentenceKinds;
  protected readonly isAgreeing = signal(false);
  protected readonly mayAgree = computed(() => this.session.may(casePermissions.agreePlan));
  private readonly isWriter = computed(() => this.session.may(casePermissions.writePlan));
  private readonly isBegun = signal(false);
  /** A plan is in writing, or may begin: nobody has one yet. */
  protected readonly isWriting = computed(
    () => !!this.store.inWriting() || (this.isBegun() && !this.store.agreed()),
  );
  protected readonly mayWrite = computed(() => this.isWriter() && !!this.store.told()?.inCharge);
  protected readonly mayBegin = computed(
    () => this.mayWrite() && !this.isWriting() && !this.store.agreed(),
  );
  protected readonly sentences = resource({
    params: () => (this.mayWrite() && this.isWriting() ? this.store.told()?.language : undefined),
    loader: ({ params }) => this.api.sentences(params),
  });
  protected readonly offered = computed(() =>
    this.sentences.hasValue() ? this.sentences.value() : [],
  );

  constructor() {
    effect(() => this.store.open(this.person()));
  }

  /** Parts of a plan that holds; its actions stand above, with what became of them. */
  protected said(plan: Plan): readonly PlanSentenceKind[] {
    return planSentenceKinds.filter((kind) => kind !== 'action' && linesOf(plan, kind).length > 0);
  }

  protected begin(): void {
    this.isBegun.set(true);
  }

  protected paperOf(plan: string): string {
    return `/api/persons/${this.person()}/plan/${plan}/paper`;
  }
}
