import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { deskDay } from '@one-stop-shop/shared/contracts';
import {
  AsyncAction,
  Api,
  Failure,
  PageHeading,
  LoadState,
} from '@one-stop-shop/shared/front-office';

import { FormKey } from '../booking/form-key';
import { ManagementApi } from '../changes/management-api';
import { PlaceNames } from '../changes/place-names';
import { TextField } from '../changes/text-field';
import { TimetableDraft, usualFacts } from './timetable-draft';
import { TimetableForm } from './timetable-form';

/** A desk where there was none: its name, and the hours from its first day on. */
@Component({
  selector: 'oss-open-desk-page',
  imports: [Failure, PageHeading, LoadState, RouterLink, TimetableForm, TranslatePipe, TextField],
  providers: [PlaceNames],
  template: `
    <a class="way-back" routerLink="..">{{ 'desks.title' | translate }}</a>
    <h1 ossPageHeading>{{ 'desks.open' | translate }}</h1>
    <oss-load-state
      [failure]="names.failure()"
      [known]="names.areKnown()"
      (retry)="names.readAgain()"
    />
    @if (names.areKnown()) {
      <oss-timetable-form
        act="desks.open-act"
        [draft]="draft"
        [looking]="opening.running()"
        (written)="open()"
        (tried)="tried.set(true)"
      >
        <div opening>
          <div class="desk-field">
            <label for="municipality">{{ 'feasts.form.municipality' | translate }}</label>
            <select id="municipality" (change)="municipality.set(place.value)" #place>
              @for (code of names.inView(); track code) {
                <option [value]="code" [selected]="code === municipality()">
                  {{ names.nameOf(code) }}
                </option>
              }
            </select>
          </div>
          <oss-text-field
            name="name"
            label="desks.form.name"
            [longest]="200"
            [(written)]="name"
            [wrong]="tried() && isNameless() && 'desks.wrong.name'"
          />
        </div>
        @if (opening.failure(); as failure) {
          <oss-failure [failure]="failure" [canRetry]="false" />
        }
      </oss-timetable-form>
    }
  `,
  host: { class: 'management' },
})
export class OpenDeskPage {
  private readonly api = inject(ManagementApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly key = new FormKey();
  private readonly today = deskDay(inject(Api).now());
  protected readonly names = inject(PlaceNames);
  protected readonly opening = new AsyncAction();
  protected readonly tried = signal(false);
  protected readonly name = signal('');
  protected readonly municipality = linkedSignal(() => this.names.inView()[0] ?? '');
  protected readonly isNameless = computed(() => !this.name().trim());
  protected readonly draft = new TimetableDraft(usualFacts, this.today, this.today);

  protected async open(): Promise<void> {
    if (this.isNameless()) return;
    const desk = {
      municipality: this.municipality(),
      name: this.name().trim(),
      validFrom: this.draft.validFrom(),
      facts: this.draft.asFacts(),
    };
    await this.opening.run(async () => {
      await this.api.openDesk(desk, this.key.for(desk));
    });
    if (this.opening.failure()) return;
    await this.router.navigate(['..'], { relativeTo: this.route });
  }
}
