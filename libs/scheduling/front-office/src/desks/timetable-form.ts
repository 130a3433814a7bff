import { Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { serviceLanguages } from '@one-stop-shop/shared/contracts';
import { ErrorSummary, LanguageChoice, languageInWords } from '@one-stop-shop/shared/front-office';

import { inMinutes } from './measures';
import { TextField } from '../changes/text-field';
import { OpeningsEditor } from './openings-editor';
import { ReachFields } from './reach-fields';
import { type TimetableDraft, type TimetableField, errorOf } from './timetable-draft';

const usualNotice = [0, 30, 60, 120, 240, 480, 1440, 2880];

/** The questions about a new version, in one column. */
@Component({
  selector: 'oss-timetable-form',
  imports: [ErrorSummary, OpeningsEditor, ReachFields, TranslatePipe, TextField],
  templateUrl: './timetable-form.html',
})
export class TimetableForm {
  readonly draft = input.required<TimetableDraft>();
  readonly looking = input.required<boolean>();
  /** Catalogue key of what the button does. */
  readonly act = input('change.look');
  /** Everything is written: to be looked at before it counts. */
  readonly written = output();
  /** The form was sent, right or wrong. */
  readonly tried = output();

  private readonly language = inject(LanguageChoice).language;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly hasBeenSent = signal(false);
  /** As they were when the form was sent: a summary that shrinks while one mends would jump. */
  protected readonly summary = signal<ReturnType<TimetableDraft['errors']>>([]);
  protected readonly hasTried = this.hasBeenSent.asReadonly();
  protected readonly languages = computed(() =>
    serviceLanguages.map((code) => ({ code, words: languageInWords(code, this.language()) })),
  );
  protected readonly notices = computed(() =>
    [...new Set([...usualNotice, this.draft().earliestMinutes()])]
      .toSorted((one, other) => one - other)
      .map((minutes) => ({ minutes, words: inMinutes(minutes, this.language()) })),
  );

  /** Catalogue key of what is wrong with a field, once the form was sent. */
  protected wrong(field: TimetableField): string | false {
    const isWrong = this.hasBeenSent() && this.draft().wrongFields().includes(field);
    return isWrong && errorOf(field).words;
  }

  protected send(): void {
    this.hasBeenSent.set(true);
    this.tried.emit();
    this.summary.set(this.draft().errors());
    if (this.summary().length === 0) this.written.emit();
  }

  protected sendOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    // A field that listens to "change" has not heard of what was typed last.
    (this.element.ownerDocument.activeElement as HTMLElement | null)?.blur();
    this.send();
  }
}
