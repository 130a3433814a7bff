import { Component, ElementRef, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';
import plus from 'lucide-static/icons/plus.svg';
import remove from 'lucide-static/icons/trash-2.svg';

import { weekdayInWords } from '@one-stop-shop/shared/contracts';
import { Icon, LanguageChoice } from '@one-stop-shop/shared/front-office';
import { FormField, TimeField } from '@one-stop-shop/shared/front-office/staff';

import { type WrittenOpening, withOneMore } from './weekly-openings';

/** The week from top to bottom: under each day its stretches, and a button for one more. */
@Component({
  selector: 'oss-openings-editor',
  imports: [FormField, Icon, TimeField, TranslatePipe],
  templateUrl: './openings-editor.html',
})
export class OpeningsEditor {
  readonly openings = input.required<FieldTree<readonly WrittenOpening[]>>();

  private readonly language = inject(LanguageChoice).language;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly icons = { plus, remove };

  /** Monday to Sunday, each with its stretches in the order in which they were written. */
  protected readonly days = computed(() => {
    const all = [...this.openings()];
    return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      stretches: all
        .filter((one) => one.weekday().value() === weekday)
        .map((field) => ({ field, key: field.key().value() })),
    }));
  });

  protected nameOf(weekday: number): string {
    return weekdayInWords(weekday, this.language());
  }

  protected add(weekday: number): void {
    this.openings()().value.update((all) => withOneMore(all, weekday));
    const fields = [...this.openings()];
    // After the field is drawn.
    setTimeout(() => fields.at(-1)?.from().focusBoundControl());
  }

  protected remove(key: number, weekday: number): void {
    this.openings()().value.update((all) => all.filter((opening) => opening.key !== key));
    // The button that was pressed is gone.
    setTimeout(() => this.element.querySelector<HTMLElement>(`#add-${weekday}`)?.focus());
  }
}
