import { Component, computed, inject, input, linkedSignal, resource } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { correctReach } from '@one-stop-shop/scheduling/contracts';
import { lastKnown } from '@one-stop-shop/shared/front-office';
import { Form, PageLayout, RequestForm } from '@one-stop-shop/shared/front-office/staff';

import { ManagementApi } from '../changes/management-api';
import { isOneNumber } from './one-number';
import { ReachFields } from './reach-fields';
import { type WrittenReach, asReach, usualFacts, writtenReach } from './written-timetable';

/** Puts right how a desk is reached: nobody's booking depends on it. */
@Component({
  selector: 'oss-reach-page',
  imports: [Form, PageLayout, ReachFields, TranslatePipe],
  template: `
    <oss-page
      title="desks.reach-of"
      back="../../.."
      backTo="desks.title"
      [values]="{ desk: found()?.desk?.name ?? '' }"
      [failure]="reading.error()"
      [known]="!!desks()"
      (retry)="reading.reload()"
    >
      @if (found()) {
        <oss-form class="management-form" act="desks.correct" running="change.running" [of]="form">
          <oss-reach-fields [reach]="form.fields" />
        </oss-form>
      } @else if (desks()) {
        <p class="notice notice--warning">
          {{ 'problem.scheduling.timetable-unknown' | translate }}
        </p>
      }
    </oss-page>
  `,
})
export class ReachPage {
  /** Ids of desk and version, from the address. */
  readonly desk = input.required<string>();
  readonly version = input.required<string>();

  private readonly api = inject(ManagementApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly reading = resource({ loader: () => this.api.desks() });
  protected readonly desks = lastKnown(this.reading);
  protected readonly found = computed(() => {
    const desk = this.desks()?.find(({ id }) => id === this.desk());
    const version = desk?.versions.find(({ id }) => id === this.version());
    return desk && version && { desk, version };
  });
  protected readonly form = new RequestForm({
    name: 'reach',
    contract: correctReach,
    written: linkedSignal<WrittenReach>(() => writtenReach(this.found()?.version ?? usualFacts)),
    asRequest: asReach,
    wrong: 'desks.wrong',
    rules: ({ phone }) => isOneNumber(phone, 'desks.wrong.phone'),
    act: async (reach) => {
      await this.api.correctReach(this.desk(), this.version(), reach);
      await this.router.navigate(['../../..'], { relativeTo: this.route });
    },
  });
}
