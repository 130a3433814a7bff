import { Service, inject } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';

import type { FeastRule } from '@one-stop-shop/scheduling/contracts';
import { countedKey, weekdayInWords } from '@one-stop-shop/shared/contracts';
import { LanguageChoice } from '@one-stop-shop/shared/front-office';

const sunday = 7;

/** The rule of a feast as people say it: "lunedì dopo la seconda domenica di maggio". */
@Service()
export class FeastWords {
  private readonly translate = inject(TranslateService);
  private readonly language = inject(LanguageChoice).language;

  rule(rule: FeastRule): string {
    if (rule.kind === 'date') return this.dayOfMonth(rule.month, rule.day);
    if (rule.kind === 'easter') return this.fromEaster(rule.days);
    // In Italian only Sunday is feminine.
    const gender = rule.weekday === sunday ? 'feminine' : 'masculine';
    const words = {
      nth: this.nth(rule.nth, rule.weekday),
      weekday: this.weekday(rule.weekday),
      month: this.month(rule.month),
    };
    if (rule.then === undefined) return this.say('feasts.rule.weekday', words);
    return this.say(`feasts.rule.after-${gender}`, { ...words, then: this.weekday(rule.then) });
  }

  /** "prima" for a Sunday, "primo" for the others. */
  nth(nth: number, weekday: number): string {
    const gender = weekday === sunday ? 'feminine' : 'masculine';
    return this.say(`feasts.nth.${gender}.${nth}`);
  }

  weekday(weekday: number): string {
    return weekdayInWords(weekday, this.language());
  }

  month(month: number): string {
    return this.inMonth({ month: 'long' }, month, 1);
  }

  private dayOfMonth(month: number, day: number): string {
    return this.inMonth({ day: 'numeric', month: 'long' }, month, day);
  }

  private fromEaster(days: number): string {
    if (days === 0) return this.say('feasts.rule.easter');
    const side = days > 0 ? 'after-easter' : 'before-easter';
    const count = Math.abs(days);
    return this.say(countedKey(`feasts.rule.${side}`, count, this.language()), { count });
  }

  private inMonth(shape: Intl.DateTimeFormatOptions, month: number, day: number): string {
    const locale = this.language() === 'en' ? 'en-GB' : this.language();
    // A leap year, which has every day that a rule can name.
    const date = new Date(Date.UTC(2028, month - 1, day, 12));
    return new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' }).format(date);
  }

  private say(key: string, words?: object): string {
    return String(this.translate.instant(key, words));
  }
}
