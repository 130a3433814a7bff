import { Component, type Signal, computed, effect, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { Form, PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { ChangePreview } from './change-preview';
import { PendingChange } from './pending-change';

/** What a page has to know before anything can be written on it. */
export interface Needed {
  readonly failure: Signal<unknown>;
  readonly isKnown: Signal<boolean>;
  readAgain(): void;
}

/**
 * A change to desks or mediators: written, looked at, then made to count. Its fields stand inside;
 * beside them, with these attributes:
 *
 * - `ossChangeLead`: what is so until then, above the form.
 * - `ossFormNotice`: what is to be known before the act.
 * - `ossChangeLine`: what changes, in a line of the preview, and `ossChangeCard`, above it.
 *
 * A page without a `PendingChange` hits nobody's booking: its act has nothing to be looked at.
 */
@Component({
  selector: 'oss-change-page',
  imports: [ChangePreview, Form, PageLayout, TranslatePipe],
  templateUrl: './change-page.html',
})
export class ChangePage {
  /** Catalogue keys, as those of `oss-page`. */
  readonly title = input.required<string>();
  readonly values = input<Readonly<Record<string, unknown>>>();
  /** Where the way back leads, and the change when it is done. */
  readonly back = input.required<string>();
  readonly backTo = input.required<string>();
  readonly of = input.required<ReturnType<Form['of']>>();
  readonly needs = input.required<readonly Needed[]>();
  /** Catalogue key of why nothing can be written, once all is known. */
  readonly missing = input<string>();
  /** Catalogue keys of the act that finishes the form. */
  readonly act = input('change.look');
  readonly running = input('change.looking');
  /** From when the change counts, as the sentence about those who booked begins. */
  readonly when = input('');

  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly pending = inject(PendingChange, { optional: true });
  protected readonly isKnown = computed(() => this.needs().every((one) => one.isKnown()));
  protected readonly failure = computed(() =>
    this.needs()
      .map((one) => one.failure())
      .find((failure) => failure !== undefined),
  );

  constructor() {
    effect(() => {
      if (this.pending?.applied()) this.of().draft?.forget();
    });
  }

  async leave(): Promise<void> {
    await this.router.navigate([this.back()], { relativeTo: this.route });
  }

  protected readAgain(): void {
    for (const one of this.needs()) one.readAgain();
  }
}
