import { Component, computed, inject, input, linkedSignal, resource } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { enteredTimetable } from '@one-stop-shop/scheduling/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, lastKnown } from '@one-stop-shop/shared/front-office';
import { Form, PageLayout, RequestForm } from '@one-stop-shop/shared/front-office/staff';

import { ChangePreview } from '../changes/change-preview';
import { WhenWords } from '../changes/when-words';
import { ManagementApi } from '../changes/management-api';
import { PendingChange } from '../changes/pending-change';
import { TimetableFields } from './timetable-fields';
import { mistakesInOpenings, timetableRules } from './timetable-rules';
import { differencesOf, isWithoutDifference } from './version-differences';
import { VersionDifferencesList } from './version-differences-list';
import {
  type WrittenTimetable,
  asTimetable,
  usualFacts,
  writtenTimetable,
} from './written-timetable';

/** New hours for a desk from a day on: written, looked at, then made to count. */
@Component({
  selector: 'oss-new-timetable-page',
  imports: [
    ChangePreview,
    Form,
    PageLayout,
    TimetableFields,
    TranslatePipe,
    VersionDifferencesList,
  ],
  providers: [PendingChange],
  templateUrl: './new-timetable-page.html',
})
export class NewTimetablePage {
  /** Id of the desk, from the address. */
  readonly desk = input.required<string>();

  private readonly api = inject(ManagementApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly words = inject(WhenWords);
  protected readonly today = deskDay(inject(Api).now());
  protected readonly pending = inject(PendingChange);
  protected readonly reading = resource({ loader: () => this.api.desks() });
  protected readonly desks = lastKnown(this.reading);
  protected readonly found = computed(() => this.desks()?.find(({ id }) => id === this.desk()));

  /** What counts until then: the hours that the form begins with. */
  protected readonly present = computed(() => {
    const versions = this.found()?.versions;
    return versions?.find(({ standing }) => standing === 'in_force') ?? versions?.[0];
  });

  protected readonly form = new RequestForm({
    name: 'timetable',
    contract: enteredTimetable,
    written: linkedSignal<WrittenTimetable>(() =>
      writtenTimetable(this.present() ?? usualFacts, firstOfNextMonth(this.today)),
    ),
    asRequest: asTimetable,
    wrong: 'desks.wrong',
    named: mistakesInOpenings,
    rules: (path) => timetableRules(path, this.today),
    doing: this.pending.looking,
    act: (timetable) =>
      this.pending.look({ kind: 'enter-timetable', deskId: this.desk(), ...timetable }),
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

  protected goToDesks(): void {
    void this.router.navigate(['../..'], { relativeTo: this.route });
  }
}

function firstOfNextMonth(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
