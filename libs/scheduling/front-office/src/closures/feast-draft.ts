import { computed, signal } from '@angular/core';

import type { EnteredFeast, FeastRule } from '@one-stop-shop/scheduling/contracts';
import type { FieldError } from '@one-stop-shop/shared/front-office';

/** How the day of a feast is found; `after` is a weekday after an n-th weekday. */
export type RuleShape = 'date' | 'weekday' | 'after' | 'easter';

export const ruleShapes: readonly RuleShape[] = ['date', 'weekday', 'after', 'easter'];

/** A feast while somebody writes it. Numbers of fields are text until they are sent. */
export class FeastDraft {
  readonly name = signal('');
  readonly source = signal('');
  readonly offices = signal<EnteredFeast['offices']>('to_be_confirmed');
  readonly shape = signal<RuleShape>('date');
  readonly day = signal('1');
  readonly month = signal(1);
  readonly nth = signal(1);
  readonly weekday = signal(7);
  readonly then = signal(1);
  readonly easterDays = signal('1');

  readonly municipality;

  constructor(municipality: string) {
    this.municipality = signal(municipality);
  }

  readonly rule = computed<FeastRule>(() => {
    const { nth, weekday, month } = {
      nth: this.nth(),
      weekday: this.weekday(),
      month: this.month(),
    };
    switch (this.shape()) {
      case 'date':
        return { kind: 'date', month, day: Number(this.day()) };
      case 'weekday':
        return { kind: 'weekday', nth, weekday, month };
      case 'after':
        return { kind: 'weekday', nth, weekday, month, then: this.then() };
      case 'easter':
        return { kind: 'easter', days: Number(this.easterDays()) };
    }
  });

  readonly errors = computed<readonly FieldError[]>(() => {
    const wrong: [string, boolean][] = [
      ['name', !this.name().trim()],
      ['day', this.shape() === 'date' && !isDayOfMonth(this.day(), this.month())],
      ['easterDays', this.shape() === 'easter' && !isWhole(this.easterDays(), -60, 100)],
      ['source', !this.source().trim()],
    ];
    return wrong
      .filter(([, isWrong]) => isWrong)
      .map(([field]) => ({ field, words: `feasts.wrong.${field}` }));
  });

  asFeast(): EnteredFeast {
    return {
      municipality: this.municipality(),
      rule: this.rule(),
      name: this.name().trim(),
      offices: this.offices(),
      source: this.source().trim(),
    };
  }
}

function isDayOfMonth(text: string, month: number): boolean {
  // The last day of the month, in a leap year: a feast may fall on 29 February.
  const last = new Date(Date.UTC(2028, month, 0)).getUTCDate();
  return isWhole(text, 1, last);
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^-?\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}
