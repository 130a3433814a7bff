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
import { ShiftDraft, conflictIn } from './shift-draft';

/** Other hours for a shift from a day on; visits within the new hours stay where they are. */
@Component({
  selector: 'oss-change-shift-page',
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
  templateUrl: './change-shift-page.html',
  host: { class: 'management' },
})
export class ChangeShiftPage {
  /** Ids from the address. */
  readonly mediator = input.required<string>();
  readonly shift = input.required<string>();

  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly words = inject(WhenWords);
  private readonly language = inject(LanguageChoice).language;
  protected readonly today = deskDay(inject(Api).now());
  protected readonly who = inject(MediatorInAddress);
  protected readonly names = inject(PlaceNames);
  protected readonly pending = inject(PendingChange);
  protected readonly tried = signal(false);
  protected readonly summary = signal<readonly FieldError[]>([]);

  protected readonly present = computed(() =>
    this.who.mediator()?.shifts.find(({ id }) => id === this.shift()),
  );
  protected readonly draft = linkedSignal(() => {
    const present = this.present();
    return present && new ShiftDraft(this.mediator(), present.deskId, this.today, present);
  });
  protected readonly weekday = computed(() => {
    const present = this.present();
    return present ? weekdayInWords(present.weekday, this.language()) : '';
  });
  protected readonly conflict = computed(() => {
    const conflict = conflictIn(this.pending.looking.failure());
    return conflict && { ...conflict, place: this.names.nameOf(conflict.municipality) };
  });
  protected readonly when = computed(() => {
    const change = this.pending.change();
    return change?.kind === 'change-shift' ? this.words.from(change.firstDay) : '';
  });

  /** The new ones, as they were looked at. */
  protected readonly hours = computed(() => {
    const change = this.pending.change();
    return change?.kind === 'change-shift' ? change.hours : undefined;
  });

  constructor() {
    effect(() => this.who.wanted.set(this.mediator()));
  }

  protected wrong(field: string): string | false {
    const errors = this.tried() ? (this.draft()?.errors() ?? []) : [];
    return errors.find((error) => error.field === field)?.words ?? false;
  }

  protected look(draft: ShiftDraft): void {
    this.tried.set(true);
    this.summary.set(draft.errors());
    const present = this.present();
    if (this.summary().length > 0 || !present) return;
    const { from, until, validFrom: firstDay } = draft.asShift();
    const { id, municipality } = present;
    void this.pending.look({
      kind: 'change-shift',
      municipality,
      id,
      firstDay,
      hours: { from, until },
    });
  }

  protected goToMediators(): void {
    void this.router.navigate(['../../..'], { relativeTo: this.route });
  }
}
