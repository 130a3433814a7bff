import { Service, inject } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';

import { dayInWords } from '@one-stop-shop/shared/contracts';
import { LanguageChoice } from '@one-stop-shop/shared/front-office';

import { daysInWords, middayOf } from '../agenda/calendar/desk-days';

/** Days as the sentences about changes say them. Days are given as YYYY-MM-DD. */
@Service()
export class WhenWords {
  private readonly translate = inject(TranslateService);
  private readonly language = inject(LanguageChoice).language;

  /** "Da martedì 1 dicembre" */
  from(day: string): string {
    return this.written('from', this.nameOf(day));
  }

  /** "Giovedì 24 dicembre", "Nei giorni 24–31 dicembre" */
  between(first: string, last: string): string {
    if (first === last) return this.written('on', this.nameOf(first));
    return this.written('between', daysInWords(first, last, this.language()));
  }

  /** "martedì 18 giugno 2019" */
  withYear(day: string): string {
    return `${this.nameOf(day)} ${day.slice(0, 4)}`;
  }

  private nameOf(day: string): string {
    return dayInWords(middayOf(day), this.language());
  }

  private written(key: string, day: string): string {
    return String(this.translate.instant(`change.when.${key}`, { day }));
  }
}
