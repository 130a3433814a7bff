import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { deskDay, weekdayInWords } from '@one-stop-shop/shared/contracts';
import {
  Api,
  ErrorSummary,
  type FieldError,
  LanguageChoice,
  PageHeading,
  LoadState,
} from '@one-stop-shop/shared/front-office';

import { ChangePreview } from '../changes/change-preview';
import { LookFirst } from '../changes/look-first';
import { PendingChange } from '../changes/pending-change';
import { PlaceNames } from '../changes/place-names';
import { WhenWords } from '../changes/when-words';
import { TextField } from '../changes/text-field';
import { MediatorInAddress } from './mediator-in-address';
import { ShiftDraft, conflictIn, desksFor } from './shift-draft';

/** A new weekly shift of a mediator at one of the desks in view. */
@Component({
  selector: 'oss-new-shift-page',
  imports: [
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
  templateUrl: './new-shift-page.html',
  host: { class: 'management' },
})
export class NewShiftPage {
  /** Id of the mediator, from the address. */
  readonly mediator = input.required<string>();

  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly words = inject(WhenWords);
  private readonly language = inject(LanguageChoice).language;
  protected readonly today = deskDay(inject(Api).now());
  protected readonly who = inject(MediatorInAddress);
  protected readonly names = inject(PlaceNames);
  protected readonly pending = inject(PendingChange);
  protected readonly tried = signal(false);
  protected readonly summary = signal<readonly FieldError[]>([]);
  protected readonly weekdays = [1, 2, 3, 4, 5, 6, 7];

  protected readonly desks = computed(() => {
    const mediator = this.who.mediator();
    return mediator ? desksFor(mediator, this.names.allDesks()) : [];
  });
  protected readonly draft = linkedSignal<ShiftDraft | undefined>(() => {
    const [desk] = this.desks();
    return desk && new ShiftDraft(this.mediator(), desk.id, this.today);
  });
  protected readonly conflict = computed(() => {
    const conflict = conflictIn(this.pending.looking.failure());
    return conflict && { ...conflict, place: this.names.nameOf(conflict.municipality) };
  });
  /** As it was looked at. */
  protected readonly entered = computed(() => {
    const change = this.pending.change();
    return change?.kind === 'enter-shift' ? change.shift : undefined;
  });
  protected readonly when = computed(() => {
    const shift = this.entered();
    return shift ? this.words.from(shift.validFrom) : '';
  });

  constructor() {
    effect(() => this.who.wanted.set(this.mediator()));
  }

  protected nameOf(weekday: number): string {
    return weekdayInWords(weekday, this.language());
  }

  protected wrong(field: string): string | false {
    const errors = this.tried() ? (this.draft()?.errors() ?? []) : [];
    return errors.find((error) => error.field === field)?.words ?? false;
  }

  protected look(draft: ShiftDraft): void {
    this.tried.set(true);
    this.summary.set(draft.errors());
    if (this.summary().length > 0) return;
    void this.pending.look({ kind: 'enter-shift', shift: draft.asShift() });
  }

  protected goToMediators(): void {
    void this.router.navigate(['../..'], { relativeTo: this.route });
  }
}
