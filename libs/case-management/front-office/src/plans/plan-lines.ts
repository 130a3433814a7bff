import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import calendar from 'lucide-static/icons/calendar.svg';
import add from 'lucide-static/icons/plus.svg';
import remove from 'lucide-static/icons/x.svg';

import type {
  Plan,
  PlanSentenceKind,
  PlanSentences,
  PlannedAction,
} from '@one-stop-shop/case-management/contracts';
import { type PublicLanguage, writingDirection } from '@one-stop-shop/shared/contracts';
import { Day, Dialog, Icon } from '@one-stop-shop/shared/front-office';

import { AddLine } from './add-line';
import { linesOf, withLine, withoutLine } from './changed-content';
import { PlanStore } from './plan-store';

/** One part of a plan: its lines in Italian and as the person reads them, and a way to add one. */
@Component({
  selector: 'oss-plan-lines',
  imports: [AddLine, Day, Dialog, Icon, TranslatePipe],
  templateUrl: './plan-lines.html',
})
export class PlanLines {
  readonly kind = input.required<PlanSentenceKind>();
  /** None yet: the first line begins it. */
  readonly plan = input<Plan>();
  readonly language = input.required<PublicLanguage>();
  readonly sentences = input<PlanSentences>([]);
  readonly mayWrite = input(false);

  protected readonly store = inject(PlanStore);
  protected readonly icons = { add, calendar, remove };
  protected readonly isAdding = signal(false);
  protected readonly direction = computed(() => writingDirection(this.language()));
  protected readonly ofKind = computed(() =>
    this.sentences().filter(({ kind }) => kind === this.kind()),
  );
  protected readonly lines = computed(() => {
    const plan = this.plan();
    return plan ? linesOf(plan, this.kind()) : [];
  });

  protected async add(line: PlannedAction): Promise<void> {
    await this.store.change((content) => withLine(content, this.kind(), line));
    if (!this.store.saving.failure()) this.isAdding.set(false);
  }

  protected remove(at: number): Promise<void> {
    const line = this.lines()[at]?.line;
    if (!line) return Promise.resolve();
    return this.store.change((content) => withoutLine(content, this.kind(), line));
  }
}
