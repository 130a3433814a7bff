import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';

import { correctHours } from '@one-stop-shop/case-management/contracts';
import { FormKey } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  ChoiceField,
  Form,
  FormField,
  MunicipalityDirectory,
  RequestForm,
  SessionInView,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { HoursApi } from './hours-api';

/** A correction, as somebody writes it. */
interface WrittenCorrection {
  readonly day: string;
  readonly municipality: string;
  readonly minutes: string;
  readonly reason: string;
}

/** Minutes that the records don't know, or know too many of, with the reason. */
@Component({
  selector: 'oss-correct-hours',
  imports: [ChoiceField, Form, FormField, TextField],
  template: `
    <oss-form [of]="form" act="hours.correct.save" running="hours.correct.saving" [opened]="true">
      <oss-text-field
        label="hours.correct.day"
        type="date"
        [most]="today()"
        [formField]="form.fields.day"
      />
      <oss-text-field
        label="hours.correct.minutes"
        help="hours.correct.minutes-help"
        type="number"
        [formField]="form.fields.minutes"
      />
      @if (places().length > 1) {
        <oss-choice-field
          label="hours.correct.municipality"
          [choices]="places()"
          [formField]="form.fields.municipality"
        />
      }
      <oss-text-field
        label="hours.correct.reason"
        help="hours.correct.reason-help"
        [formField]="form.fields.reason"
      />
    </oss-form>
  `,
})
export class CorrectHours {
  private readonly api = inject(HoursApi);
  private readonly directory = inject(MunicipalityDirectory);
  private readonly session = inject(SessionInView);
  private readonly key = new FormKey();

  /** YYYY-MM-DD */
  readonly today = input.required<string>();
  /** The day that is corrected first of all. */
  readonly day = input.required<string>();
  readonly municipality = input<string>();
  readonly corrected = output();

  protected readonly places = computed<readonly Choice[]>(() =>
    this.session
      .municipalities()
      .map((code) => ({ value: code, words: this.directory.nameOf(code) })),
  );

  protected readonly form = new RequestForm({
    name: 'correct-hours',
    contract: correctHours,
    written: linkedSignal<WrittenCorrection>(() => ({
      day: this.day(),
      municipality: this.municipality() ?? this.session.municipalities()[0] ?? '',
      ...{ minutes: '', reason: '' },
    })),
    asRequest: ({ minutes, ...rest }) => ({
      ...rest,
      minutes: minutes.trim() ? Number(minutes) : NaN,
    }),
    wrong: 'hours.wrong',
    refusals: { 'case-management.hours-in-the-future': 'day' },
    act: async (correction) => {
      await this.api.correct(correction, this.key.for(correction));
      this.key.useUp();
      this.corrected.emit();
    },
  });
}
