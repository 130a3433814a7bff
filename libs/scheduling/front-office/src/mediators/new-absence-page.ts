import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { deskDay } from '@one-stop-shop/shared/contracts';
import {
  Api,
  ErrorSummary,
  type FieldError,
  PageHeading,
  LoadState,
} from '@one-stop-shop/shared/front-office';

import { ChangePreview } from '../changes/change-preview';
import { LookFirst } from '../changes/look-first';
import { PendingChange } from '../changes/pending-change';
import { PlaceNames } from '../changes/place-names';
import { WhenWords } from '../changes/when-words';
import { TextField } from '../changes/text-field';
import { AbsenceDraft } from './absence-draft';
import { AbsenceWords } from './absence-words';
import { MediatorInAddress } from './mediator-in-address';

/** Days on which a mediator will not come. */
@Component({
  selector: 'oss-new-absence-page',
  imports: [
    AbsenceWords,
    ChangePreview,
    ErrorSummary,
    LookFirst,
    PageHeading,
    LoadState,
    RouterLink,
    TranslatePipe,
    TextField,
  ],
  providers: [MediatorInAddress, PendingChange, PlaceNames],
  templateUrl: './new-absence-page.html',
  host: { class: 'management' },
})
export class NewAbsencePage {
  /** Id of the mediator, from the address. */
  readonly mediator = input.required<string>();

  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly words = inject(WhenWords);
  protected readonly today = deskDay(inject(Api).now());
  protected readonly who = inject(MediatorInAddress);
  protected readonly names = inject(PlaceNames);
  protected readonly pending = inject(PendingChange);
  protected readonly tried = signal(false);
  protected readonly summary = signal<readonly FieldError[]>([]);
  protected readonly draft = linkedSignal(() => new AbsenceDraft(this.mediator(), this.today));
  /** As it was looked at. */
  protected readonly entered = computed(() => {
    const change = this.pending.change();
    return change?.kind === 'enter-absence' ? change.absence : undefined;
  });
  protected readonly when = computed(() => {
    const absence = this.entered();
    return absence ? this.words.between(absence.firstDay, absence.lastDay) : '';
  });

  constructor() {
    effect(() => this.who.wanted.set(this.mediator()));
  }

  protected wrong(field: string): string | false {
    const errors = this.tried() ? this.draft().errors() : [];
    return errors.find((error) => error.field === field)?.words ?? false;
  }

  protected look(): void {
    this.tried.set(true);
    this.summary.set(this.draft().errors());
    if (this.summary().length > 0) return;
    void this.pending.look({ kind: 'enter-absence', absence: this.draft().asAbsence() });
  }

  protected goToMediators(): void {
    void this.router.navigate(['../..'], { relativeTo: this.route });
  }
}
