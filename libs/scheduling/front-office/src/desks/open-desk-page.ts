import { Component, computed, inject, linkedSignal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';

import { openDesk } from '@one-stop-shop/scheduling/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  ChoiceField,
  Form,
  FormField,
  PageLayout,
  RequestForm,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { FormKey } from '../booking/form-key';
import { ManagementApi } from '../changes/management-api';
import { PlaceNames } from '../changes/place-names';
import { TimetableFields } from './timetable-fields';
import { mistakesInOpenings, timetableRules } from './timetable-rules';
import {
  type WrittenTimetable,
  asTimetable,
  usualFacts,
  writtenTimetable,
} from './written-timetable';

interface WrittenDesk extends WrittenTimetable {
  readonly municipality: string;
  readonly name: string;
}

/** A desk where there was none: its name, and the hours from its first day on. */
@Component({
  selector: 'oss-open-desk-page',
  imports: [ChoiceField, Form, FormField, PageLayout, TextField, TimetableFields],
  providers: [PlaceNames],
  template: `
    <oss-page
      title="desks.open"
      back=".."
      backTo="desks.title"
      [failure]="names.failure()"
      [known]="names.areKnown()"
      (retry)="names.readAgain()"
    >
      @if (names.areKnown()) {
        <oss-form class="management-form" act="desks.open-act" running="change.running" [of]="form">
          <oss-choice-field
            label="feasts.form.municipality"
            [choices]="municipalities()"
            [formField]="form.fields.municipality"
          />
          <oss-text-field label="desks.form.name" [formField]="form.fields.name" />
          <oss-timetable-fields [timetable]="form.fields" [today]="today" />
        </oss-form>
      }
    </oss-page>
  `,
})
export class OpenDeskPage {
  private readonly api = inject(ManagementApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly key = new FormKey();
  protected readonly today = deskDay(inject(Api).now());
  protected readonly names = inject(PlaceNames);
  protected readonly municipalities = computed<readonly Choice[]>(() =>
    this.names.inView().map((code) => ({ value: code, words: this.names.nameOf(code) })),
  );

  protected readonly form = new RequestForm({
    name: 'desk',
    contract: openDesk,
    written: linkedSignal<WrittenDesk>(() => ({
      municipality: this.names.inView()[0] ?? '',
      name: '',
      ...writtenTimetable(usualFacts, this.today),
    })),
    asRequest: ({ municipality, name, ...timetable }) => ({
      municipality,
      name,
      ...asTimetable(timetable),
    }),
    wrong: 'desks.wrong',
    named: mistakesInOpenings,
    rules: (path) => timetableRules(path, this.today),
    act: async (desk) => {
      await this.api.openDesk(desk, this.key.for(desk));
      await this.router.navigate(['..'], { relativeTo: this.route });
    },
  });
}
