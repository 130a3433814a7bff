import { Component, ElementRef, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import plus from 'lucide-static/icons/plus.svg';
import remove from 'lucide-static/icons/trash-2.svg';

import { weekdayInWords } from '@one-stop-shop/shared/contracts';
import { Icon, LanguageChoice } from '@one-stop-shop/shared/front-office';

import { asWallTime } from './wall-time';
import type { WeeklyOpenings } from './weekly-openings';

/** The week from top to bottom: under each day its stretches, and a button for one more. */
@Component({
  selector: 'oss-openings-editor',
  imports: [Icon, TranslatePipe],
  templateUrl: './openings-editor.html',
})
export class OpeningsEditor {
  readonly openings = input.required<WeeklyOpenings>();
  /** Whether what is wrong is said: not while somebody still writes for the first time. */
  readonly tells = input.required<boolean>();

  private readonly language = inject(LanguageChoice).language;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly icons = { plus, remove };
  protected readonly read = asWallTime;

  protected nameOf(weekday: number): string {
    return weekdayInWords(weekday, this.language());
  }

  protected add(weekday: number): void {
    const key = this.openings().add(weekday);
    this.focusOn(`#from-${key}`);
  }

  protected remove(key: number, weekday: number): void {
    this.openings().remove(key);
    // The button that was pressed is gone.
    this.focusOn(`#add-${weekday}`);
  }

  private focusOn(selector: string): void {
    // After the field is drawn.
    setTimeout(() => this.element.querySelector<HTMLElement>(selector)?.focus());
  }
}
