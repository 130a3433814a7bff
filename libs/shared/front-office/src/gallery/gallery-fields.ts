import { Component, computed, inject, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import * as z from 'zod';

import { wallTime, writtenLine, writtenName, writtenWords } from '@one-stop-shop/shared/contracts';

import { CheckField } from '../forms/check-field';
import { ChipsField } from '../forms/chips-field';
import { ChoiceField } from '../forms/choice-field';
import { Form } from '../forms/form';
import { LongTextField } from '../forms/long-text-field';
import { RadioField } from '../forms/radio-field';
import { RequestForm } from '../forms/request-form';
import { TextField } from '../forms/text-field';
import { TimeField } from '../forms/time-field';
import { LanguageChoice } from '../language/language-choice';

const colours = ['one', 'two', 'three'] as const;

const contract = z.strictObject({
  name: writtenName,
  note: writtenLine(60).optional(),
  day: z.iso.date(),
  hour: wallTime,
  one: z.enum(colours),
  shape: z.enum(colours),
  several: z.array(z.enum(colours)).min(1),
  keyed: z.array(z.enum(colours)),
  words: writtenWords.optional(),
  sure: z.boolean(),
});

interface Written {
  readonly name: string;
  readonly note: string;
  readonly day: string;
  readonly hour: string;
  readonly one: string;
  readonly shape: string;
  readonly several: readonly string[];
  readonly keyed: readonly string[];
  readonly words: string;
  readonly sure: boolean;
}

const nothing: Written = {
  ...{ name: '', note: '', day: '', hour: '', one: '', shape: 'one', several: [], words: '' },
  keyed: ['two'],
  sure: true,
};

/** The family of fields in one form: right, empty, and wrong when it is sent. */
@Component({
  selector: 'oss-gallery-fields',
  imports: [
    CheckField,
    ChipsField,
    ChoiceField,
    Form,
    FormField,
    LongTextField,
    RadioField,
    TextField,
    TimeField,
    TranslatePipe,
  ],
  template: `
    <section class="gallery__piece" id="fields">
      <h2>{{ 'gallery.fields' | translate }}</h2>
      <oss-form act="gallery.act.main" [of]="form">
        <oss-text-field label="gallery.field.name" [formField]="form.fields.name" />
        <div class="desk-pairs">
          <oss-text-field
            label="gallery.field.note"
            help="gallery.field.help"
            [formField]="form.fields.note"
          />
          <oss-text-field label="gallery.field.day" type="date" [formField]="form.fields.day" />
          <oss-time-field label="gallery.field.hour" [formField]="form.fields.hour" />
        </div>
        <oss-choice-field
          label="gallery.field.choice"
          none="gallery.field.none"
          [choices]="choices()"
          [formField]="form.fields.one"
        />
        <oss-radio-field
          label="gallery.field.radio"
          [choices]="choices()"
          [formField]="form.fields.shape"
        />
        <oss-chips-field
          label="gallery.field.chips"
          [choices]="choices()"
          [formField]="form.fields.several"
        />
        <oss-chips-field
          label="gallery.field.keyed"
          keys="12"
          [first]="2"
          [choices]="guarded()"
          [formField]="form.fields.keyed"
        />
        <oss-long-text-field label="gallery.field.words" [formField]="form.fields.words" />
        <oss-check-field label="gallery.field.check" [formField]="form.fields.sure" />
      </oss-form>
    </section>
  `,
})
export class GalleryFields {
  private readonly translate = inject(TranslateService);
  private readonly language = inject(LanguageChoice).language;

  protected readonly choices = computed(() => {
    this.language();
    return colours.map((value) => ({
      value,
      words: String(this.translate.instant(`gallery.choice.${value}`)),
    }));
  });
  protected readonly guarded = computed(() =>
    this.choices().map((one) => ({ ...one, guarded: one.value === 'two' })),
  );
  protected readonly form = new RequestForm({
    name: 'gallery',
    contract,
    written: signal<Written>(nothing),
    asRequest: ({ note, words, ...written }) => ({
      ...written,
      ...(note && { note }),
      ...(words && { words }),
    }),
    wrong: 'gallery.wrong',
    act: () => undefined,
  });
}
