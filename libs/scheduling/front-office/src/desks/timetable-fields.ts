import { Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type TimetableVersion,
  mostSlotsOfVisit,
  visitKinds,
} from '@one-stop-shop/scheduling/contracts';
import { serviceLanguages } from '@one-stop-shop/shared/contracts';
import { LanguageChoice, languageInWords } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  ChipsField,
  ChoiceField,
  FormField,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { inMinutes } from './measures';
import { OpeningsEditor } from './openings-editor';
import { ReachFields } from './reach-fields';
import type { WrittenTimetable } from './written-timetable';

const usualNotice = [0, 30, 60, 120, 240, 480, 1440, 2880];

/** The questions about a version, in one column. */
@Component({
  selector: 'oss-timetable-fields',
  imports: [
    ChipsField,
    ChoiceField,
    FormField,
    OpeningsEditor,
    ReachFields,
    TextField,
    TranslatePipe,
  ],
  templateUrl: './timetable-fields.html',
})
export class TimetableFields {
  /** Of a form that may ask for more. */
  readonly timetable = input.required<Pick<FieldTree<WrittenTimetable>, keyof WrittenTimetable>>();
  /** The version that the form begins with, if any. */
  readonly from = input<TimetableVersion>();
  /** YYYY-MM-DD */
  readonly today = input.required<string>();

  private readonly language = inject(LanguageChoice).language;
  protected readonly facts = computed(() => this.timetable().facts);
  protected readonly languages = computed<readonly Choice[]>(() =>
    serviceLanguages.map((code) => ({
      value: code,
      words: languageInWords(code, this.language()),
    })),
  );
  protected readonly notices = computed<readonly Choice[]>(() => {
    const present = Number(this.facts().earliestMinutes().value());
    return [...new Set([...usualNotice, present])]
      .toSorted((one, other) => one - other)
      .map((minutes) => ({ value: `${minutes}`, words: inMinutes(minutes, this.language()) }));
  });
  protected readonly kinds = visitKinds;
  /** As many slots in a row as a visit may take, in the minutes that they last. */
  protected readonly lengths = computed<readonly Choice[]>(() => {
    const minutes = Number(this.facts().slotMinutes().value());
    return Array.from({ length: mostSlotsOfVisit }, (_, index) => ({
      value: `${index + 1}`,
      words: inMinutes((index + 1) * minutes || 0, this.language()),
    }));
  });
  /** Said once it was tried, while there is no stretch to say it at. */
  protected readonly isClosed = computed(() => {
    const openings = this.facts().openings();
    return openings.touched() && openings.value().length === 0;
  });
}
