import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { enteredTimetable } from '@one-stop-shop/scheduling/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';
import { RequestForm } from '@one-stop-shop/shared/front-office/staff';

import { ChangePage } from '../changes/change-page';
import { WhenWords } from '../changes/when-words';
import { PendingChange } from '../changes/pending-change';
import { PlaceNames } from '../changes/place-names';
import { TimetableFields } from './timetable-fields';
import { namedMistakes, timetableRules } from './timetable-rules';
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
  imports: [ChangePage, TimetableFields, TranslatePipe, VersionDifferencesList],
  providers: [PendingChange, PlaceNames],
  templateUrl: './new-timetable-page.html',
})
export class NewTimetablePage {
  /** Id of the desk, from the address. */
  readonly desk = input.required<string>();

  private readonly words = inject(WhenWords);
  protected readonly today = deskDay(inject(Api).now());
  private readonly pending = inject(PendingChange);
  protected readonly names = inject(PlaceNames);
  protected readonly found = computed(() => this.names.deskOf(this.desk()));

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
    named: namedMistakes,
    rules: (path) => timetableRules(path, this.today),
    draft: () => `timetable:${this.desk()}`,
    doing: this.pending.looking,
    act: (timetable) =>
      this.pending.look({ kind: 'enter-timetable', deskId: this.desk(), ...timetable }),
  });

  /** As it was looked at. */
  private readonly entered = this.pending.ofKind('enter-timetable');
  protected readonly when = computed(() => {
    const change = this.entered();
    return change ? this.words.from(change.validFrom) : '';
  });

  protected readonly differences = computed(() => {
    const [change, present] = [this.entered(), this.present()];
    if (!change || !present) return undefined;
    return { facts: change.facts, list: differencesOf(present, change.facts) };
  });
  protected readonly changesNothing = computed(() => {
    const differences = this.differences();
    return !!differences && isWithoutDifference(differences.list);
  });
}

function firstOfNextMonth(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
