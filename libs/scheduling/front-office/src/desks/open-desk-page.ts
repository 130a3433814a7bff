import { Component, computed, inject, linkedSignal, viewChild } from '@angular/core';

import { openDesk } from '@one-stop-shop/scheduling/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, FormKey } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  ChoiceField,
  FormField,
  RequestForm,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { ChangePage } from '../changes/change-page';
import { ManagementApi } from '../changes/management-api';
import { PlaceNames } from '../changes/place-names';
import { TimetableFields } from './timetable-fields';
import { namedMistakes, timetableRules } from './timetable-rules';
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
  imports: [ChangePage, ChoiceField, FormField, TextField, TimetableFields],
  providers: [PlaceNames],
  template: `
    <oss-change-page
      title="desks.open"
      back=".."
      backTo="desks.title"
      act="desks.open-act"
      running="change.running"
      [of]="form"
      [needs]="[names]"
    >
      <oss-choice-field
        label="feasts.form.municipality"
        [choices]="municipalities()"
        [formField]="form.fields.municipality"
      />
      <oss-text-field label="desks.form.name" [formField]="form.fields.name" />
      <oss-timetable-fields [timetable]="form.fields" [today]="today" />
    </oss-change-page>
  `,
})
export class OpenDeskPage {
  private readonly api = inject(ManagementApi);
  private readonly page = viewChild.required(ChangePage);
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
    named: namedMistakes,
    rules: (path) => timetableRules(path, this.today),
    draft: 'desk',
    act: async (desk) => {
      await this.api.openDesk(desk, this.key.for(desk));
      await this.page().leave();
    },
  });
}
