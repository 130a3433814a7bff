import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import {
  ErrorSummary,
  type FieldError,
  PageHeading,
  LoadState,
} from '@one-stop-shop/shared/front-office';

import { ChangePreview } from '../changes/change-preview';
import { LookFirst } from '../changes/look-first';
import { PendingChange } from '../changes/pending-change';
import { PlaceNames } from '../changes/place-names';
import { TextField } from '../changes/text-field';
import { FeastDraft } from './feast-draft';
import { FeastRuleFields } from './feast-rule-fields';
import { FeastWords } from './feast-words';

/** A feast of a municipality, as a rule that names its day in every year. */
@Component({
  selector: 'oss-new-feast-page',
  imports: [
    ChangePreview,
    ErrorSummary,
    LookFirst,
    FeastRuleFields,
    PageHeading,
    LoadState,
    RouterLink,
    TranslatePipe,
    TextField,
  ],
  providers: [PendingChange, PlaceNames],
  templateUrl: './new-feast-page.html',
  host: { class: 'management' },
})
export class NewFeastPage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly words = inject(FeastWords);
  protected readonly pending = inject(PendingChange);
  protected readonly names = inject(PlaceNames);
  protected readonly tried = signal(false);
  protected readonly summary = signal<readonly FieldError[]>([]);
  protected readonly offices = ['to_be_confirmed', 'closed', 'open'] as const;

  protected readonly draft = linkedSignal<FeastDraft | undefined>(() => {
    const [municipality] = this.names.inView();
    return municipality ? new FeastDraft(municipality) : undefined;
  });

  /** As it was looked at. */
  protected readonly entered = computed(() => {
    const change = this.pending.change();
    return change?.kind === 'enter-feast' ? change.feast : undefined;
  });

  /** "29 settembre": the sentence about the bookings begins with the rule. */
  protected readonly when = computed(() => {
    const feast = this.entered();
    return feast ? this.words.rule(feast.rule) : '';
  });

  protected readonly ruleInWords = computed(() => {
    const draft = this.draft();
    const isWrong = draft?.errors().some(({ field }) => field === 'day' || field === 'easterDays');
    return draft && !isWrong ? this.words.rule(draft.rule()) : '';
  });

  protected wrong(field: string): string | false {
    const errors = this.tried() ? (this.draft()?.errors() ?? []) : [];
    return errors.find((error) => error.field === field)?.words ?? false;
  }

  protected look(draft: FeastDraft): void {
    this.tried.set(true);
    this.summary.set(draft.errors());
    if (this.summary().length > 0) return;
    void this.pending.look({ kind: 'enter-feast', feast: draft.asFeast() });
  }

  protected goToClosedDays(): void {
    void this.router.navigate(['../..'], { relativeTo: this.route });
  }
}
