import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
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
import { ClosureDraft, type ClosurePlace } from './closure-draft';

/** Days on which a desk, or all of a municipality, will stay shut. */
@Component({
  selector: 'oss-new-closure-page',
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
  providers: [PendingChange, PlaceNames],
  templateUrl: './new-closure-page.html',
  host: { class: 'management' },
})
export class NewClosurePage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly words = inject(WhenWords);
  protected readonly today = deskDay(inject(Api).now());
  protected readonly pending = inject(PendingChange);
  protected readonly names = inject(PlaceNames);
  protected readonly tried = signal(false);
  protected readonly summary = signal<readonly FieldError[]>([]);

  /** Each desk, and all of a municipality where there are several. */
  protected readonly places = computed<readonly ClosurePlace[]>(() => {
    const desks = this.names.allDesks();
    return [...new Set(desks.map(({ municipality }) => municipality))].flatMap((municipality) => {
      const own = desks.filter((desk) => desk.municipality === municipality);
      const each = own.map(({ id }) => ({ municipality, deskId: id }));
      return own.length > 1 ? [{ municipality, deskId: null }, ...each] : each;
    });
  });

  protected readonly draft = linkedSignal<ClosureDraft | undefined>(() => {
    const [place] = this.places();
    return place && new ClosureDraft(place, this.today);
  });

  /** As it was looked at. */
  protected readonly entered = computed(() => {
    const change = this.pending.change();
    return change?.kind === 'enter-closure' ? change.closure : undefined;
  });
  protected readonly when = computed(() => {
    const closure = this.entered();
    return closure ? this.words.between(closure.firstDay, closure.lastDay) : '';
  });

  protected wrong(field: string): string | false {
    const errors = this.tried() ? (this.draft()?.errors() ?? []) : [];
    return errors.find((error) => error.field === field)?.words ?? false;
  }

  protected look(draft: ClosureDraft): void {
    this.tried.set(true);
    this.summary.set(draft.errors());
    if (this.summary().length > 0) return;
    void this.pending.look({ kind: 'enter-closure', closure: draft.asClosure() });
  }

  protected choosePlace(draft: ClosureDraft, index: string): void {
    const place = this.places()[Number(index)];
    if (place) draft.place.set(place);
  }

  protected goToClosedDays(): void {
    void this.router.navigate(['..'], { relativeTo: this.route });
  }
}
