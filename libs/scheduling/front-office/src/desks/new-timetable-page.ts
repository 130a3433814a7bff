import { Component, computed, inject, input, linkedSignal, resource } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { deskDay } from '@one-stop-shop/shared/contracts';
import {
  Api,
  Failure,
  PageHeading,
  LoadState,
  lastKnown,
} from '@one-stop-shop/shared/front-office';

import { ChangePreview } from '../changes/change-preview';
import { WhenWords } from '../changes/when-words';
import { ManagementApi } from '../changes/management-api';
import { PendingChange } from '../changes/pending-change';
import { TimetableDraft } from './timetable-draft';
import { TimetableForm } from './timetable-form';
import { differencesOf, isWithoutDifference } from './version-differences';
import { VersionDifferencesList } from './version-differences-list';

/** New hours for a desk from a day on: written, looked at, then made to count. */
@Component({
  selector: 'oss-new-timetable-page',
  imports: [
    ChangePreview,
    Failure,
    PageHeading,
    LoadState,
    RouterLink,
    TimetableForm,
    TranslatePipe,
    VersionDifferencesList,
  ],
  providers: [PendingChange],
  templateUrl: './new-timetable-page.html',
  host: { class: 'management' },
})
export class NewTimetablePage {
  /** Id of the desk, from the address. */
  readonly desk = input.required<string>();

  private readonly api = inject(ManagementApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly words = inject(WhenWords);
  private readonly today = deskDay(inject(Api).now());
  protected readonly pending = inject(PendingChange);
  protected readonly reading = resource({ loader: () => this.api.desks() });
  protected readonly desks = lastKnown(this.reading);
  protected readonly found = computed(() => this.desks()?.find(({ id }) => id === this.desk()));

  /** What counts until then: the hours that the form begins with. */
  protected readonly present = computed(() => {
    const versions = this.found()?.versions;
    return versions?.find(({ standing }) => standing === 'in_force') ?? versions?.[0];
  });

  protected readonly draft = linkedSignal<TimetableDraft | undefined>(() => {
    const present = this.present();
    return present && new TimetableDraft(present, firstOfNextMonth(this.today), this.today);
  });

  protected readonly when = computed(() => {
    const change = this.pending.change();
    return change?.kind === 'enter-timetable' ? this.words.from(change.validFrom) : '';
  });

  protected readonly differences = computed(() => {
    const change = this.pending.change();
    const present = this.present();
    if (change?.kind !== 'enter-timetable' || !present) return undefined;
    return { facts: change.facts, list: differencesOf(present, change.facts) };
  });
  protected readonly changesNothing = computed(() => {
    const differences = this.differences();
    return !!differences && isWithoutDifference(differences.list);
  });

  protected look(draft: TimetableDraft): void {
    void this.pending.look({
      kind: 'enter-timetable',
      deskId: this.desk(),
      validFrom: draft.validFrom(),
      facts: draft.asFacts(),
    });
  }

  protected goToDesks(): void {
    void this.router.navigate(['../..'], { relativeTo: this.route });
  }
}

function firstOfNextMonth(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
