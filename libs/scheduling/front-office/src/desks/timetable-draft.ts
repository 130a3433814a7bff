import { computed, signal } from '@angular/core';

import type { TimetableFacts, TimetableVersion } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { FieldError } from '@one-stop-shop/shared/front-office';

import { isDay } from '../agenda/calendar/desk-days';
import { WeeklyOpenings } from './weekly-openings';

/** Ids of the fields, which are also the last part of the catalogue keys of their problems. */
export type TimetableField =
  | 'validFrom'
  | 'openings'
  | 'address'
  | 'phone'
  | 'email'
  | 'languages'
  | 'slotMinutes'
  | 'seats'
  | 'latestDays'
  | 'source';

/** A new version of a desk's hours while somebody writes it, beginning with those of another. */
export class TimetableDraft {
  readonly validFrom;
  readonly openings;
  readonly address;
  readonly phone;
  readonly email;
  readonly emailToVerify;
  readonly languages;
  readonly slotMinutes;
  readonly seats;
  readonly earliestMinutes;
  readonly latestDays;
  readonly source = signal('');

  /** @param today the first day from which a version can count, YYYY-MM-DD */
  constructor(
    from: TimetableVersion,
    validFrom: string,
    private readonly today: string,
  ) {
    this.validFrom = signal(validFrom);
    this.openings = new WeeklyOpenings(from.openings);
    this.address = signal(from.address);
    this.phone = signal(from.phone ?? '');
    this.email = signal(from.email ?? '');
    this.emailToVerify = signal(from.emailToVerify);
    this.languages = signal<readonly ServiceLanguage[]>(from.languages);
    this.slotMinutes = signal(String(from.slotMinutes));
    this.seats = signal(String(from.seats));
    this.earliestMinutes = signal(from.earliestMinutes);
    this.latestDays = signal(String(from.latestDays));
  }

  readonly wrongFields = computed<readonly TimetableField[]>(() => {
    const wrong: [TimetableField, boolean][] = [
      ['validFrom', !isDay(this.validFrom()) || this.validFrom() < this.today],
      ['openings', this.openings.isEmpty() || this.openings.problems().size > 0],
      ['address', !this.address().trim()],
      ['phone', !!this.phone().trim() && !/^\+?[\d ()./-]{5,25}$/.test(this.phone().trim())],
      ['email', !!this.email().trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(this.email().trim())],
      ['languages', this.languages().length === 0],
      ['slotMinutes', !isWhole(this.slotMinutes(), 5, 240)],
      ['seats', !isWhole(this.seats(), 1, 20)],
      ['latestDays', !isWhole(this.latestDays(), 1, 366)],
      ['source', !this.source().trim()],
    ];
    return wrong.filter(([, isWrong]) => isWrong).map(([field]) => field);
  });

  readonly errors = computed<readonly FieldError[]>(() => this.wrongFields().map(errorOf));

  speak(language: ServiceLanguage, spoken: boolean): void {
    const others = this.languages().filter((one) => one !== language);
    this.languages.set(spoken ? [...others, language] : others);
  }

  asFacts(): TimetableFacts {
    return {
      address: this.address().trim(),
      phone: this.phone().trim() || null,
      email: this.email().trim() || null,
      emailToVerify: this.emailToVerify(),
      languages: [...this.languages()],
      openings: this.openings.asOpenings(),
      slotMinutes: Number(this.slotMinutes()),
      seats: Number(this.seats()),
      earliestMinutes: this.earliestMinutes(),
      latestDays: Number(this.latestDays()),
      source: this.source().trim(),
    };
  }
}

export function errorOf(field: TimetableField): FieldError {
  return { field, words: `desks.wrong.${field}` };
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}
