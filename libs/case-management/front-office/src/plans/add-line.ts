import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type PlanSentenceKind,
  type PlanSentences,
  type PlannedAction,
  actionDoers,
  actionTypes,
  plannedAction,
} from '@one-stop-shop/case-management/contracts';
import { type PublicLanguage, writingDirection } from '@one-stop-shop/shared/contracts';
import {
  ChoiceField,
  Form,
  FormField,
  RadioField,
  RequestForm,
  TextField,
  TimeField,
} from '@one-stop-shop/shared/front-office/staff';

import { Choices } from '../facts/choices';
import { PlanStore } from './plan-store';
import { spokenPattern } from './spoken-pattern';
import { type LineSlot, type WrittenLine, asLine, emptyLine, suggestedBy } from './written-line';

/** As many as one looks through at once. */
const mostSuggested = 8;

/** A line more: a coded sentence, which the person can read, or own words, which they must ask about. */
@Component({
  selector: 'oss-add-line',
  imports: [ChoiceField, Form, FormField, RadioField, TextField, TimeField, TranslatePipe],
  templateUrl: './add-line.html',
})
export class AddLine {
  readonly kind = input.required<PlanSentenceKind>();
  /** Of this kind alone. */
  readonly sentences = input.required<PlanSentences>();
  readonly language = input.required<PublicLanguage>();
  /** What was added; of another kind than an action only what it says. */
  readonly added = output<PlannedAction>();

  private readonly store = inject(PlanStore);
  private readonly written = signal<WrittenLine>(emptyLine);
  protected readonly choices = inject(Choices);
  protected readonly types = this.choices.worded('plan.type', actionTypes);
  protected readonly doers = this.choices.worded('plan.by', actionDoers);
  protected readonly spoken = spokenPattern;
  protected readonly chosen = signal<PlanSentences[number] | undefined>(undefined);
  /** Own words were asked for, since no sentence says it. */
  protected readonly isOwn = signal(false);
  protected readonly isAction = computed(() => this.kind() === 'action');
  protected readonly direction = computed(() => writingDirection(this.language()));
  protected readonly slots = computed(() => (this.chosen()?.slots ?? []) as readonly LineSlot[]);
  protected readonly suggested = computed(() =>
    suggestedBy(this.written().typed, this.sentences(), mostSuggested),
  );
  protected readonly typed = computed(() => this.written().typed.trim());

  protected readonly form = new RequestForm({
    name: 'plan-line',
    contract: plannedAction,
    written: this.written,
    asRequest: (written) => asLine(written, this.chosen()),
    wrong: 'plan.wrong',
    doing: this.store.saving,
    act: (line) => {
      this.added.emit(line);
      this.clear();
    },
  });

  protected choose(sentence: PlanSentences[number]): void {
    this.isOwn.set(false);
    this.chosen.set(this.chosen()?.id === sentence.id ? undefined : sentence);
  }

  protected useOwn(): void {
    this.chosen.set(undefined);
    this.isOwn.set(true);
  }

  private clear(): void {
    this.chosen.set(undefined);
    this.isOwn.set(false);
    this.form.begin(emptyLine);
  }
}
