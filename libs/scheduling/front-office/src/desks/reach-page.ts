import { Component, computed, inject, input, linkedSignal, viewChild } from '@angular/core';

import { correctReach } from '@one-stop-shop/scheduling/contracts';
import { RequestForm } from '@one-stop-shop/shared/front-office/staff';

import { ChangePage } from '../changes/change-page';
import { ManagementApi } from '../changes/management-api';
import { PlaceNames } from '../changes/place-names';
import { isOneNumber } from './one-number';
import { ReachFields } from './reach-fields';
import { type WrittenReach, asReach, usualFacts, writtenReach } from './written-timetable';

/** Puts right how a desk is reached: nobody's booking depends on it. */
@Component({
  selector: 'oss-reach-page',
  imports: [ChangePage, ReachFields],
  providers: [PlaceNames],
  template: `
    <oss-change-page
      title="desks.reach-of"
      back="../../.."
      backTo="desks.title"
      act="desks.correct"
      running="change.running"
      [values]="{ desk: present() ? found()?.name : '' }"
      [of]="form"
      [needs]="[names]"
      [missing]="present() ? undefined : 'problem.scheduling.timetable-unknown'"
    >
      <oss-reach-fields [reach]="form.fields" [from]="present()" />
    </oss-change-page>
  `,
})
export class ReachPage {
  /** Ids of desk and version, from the address. */
  readonly desk = input.required<string>();
  readonly version = input.required<string>();

  private readonly api = inject(ManagementApi);
  private readonly page = viewChild.required(ChangePage);
  protected readonly names = inject(PlaceNames);
  protected readonly found = computed(() => this.names.deskOf(this.desk()));
  protected readonly present = computed(() =>
    this.found()?.versions.find(({ id }) => id === this.version()),
  );
  protected readonly form = new RequestForm({
    name: 'reach',
    contract: correctReach,
    written: linkedSignal<WrittenReach>(() => writtenReach(this.present() ?? usualFacts)),
    asRequest: asReach,
    wrong: 'desks.wrong',
    rules: ({ phone }) => isOneNumber(phone, 'desks.wrong.phone'),
    act: async (reach) => {
      await this.api.correctReach(this.desk(), this.version(), reach);
      await this.page().leave();
    },
  });
}
