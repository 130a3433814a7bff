import { computed, signal } from '@angular/core';

import type { TimetableFacts } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { FieldError } from '@one-stop-shop/shared/front-office';

import { isDay } from '../agenda/calendar/desk-days';
import { ReachDraft, type ReachField } from './reach-draft';
import { WeeklyOpenings } from './weekly-openings';

/** Ids of the fields, which are also the last part of the catalogue keys of their problems. */
export type TimetableField =
  | 'validFrom'
  | 'openings'
  | ReachField
  | 'languages'
  | 'slotMinutes'
  | 'seats'
  | 'latestDays'
  | 'source';

/** What a version begins with: another one, or what is usual. */
type StartingFacts = Omit<TimetableFacts, 'source'>;

/** Of a desk about which nothing is known yet. */
export const usualFacts: StartingFacts = {
  address: '',
  phone: null,
  email: null,
  emailToVerify: false,
  languages: [],
  openings: [],
  slotMinutes: 20,
  seats: 1,
  earliestMinutes: 120,
  latestDays: 60,
};

/** A new version of a desk's hours while somebody writes it, beginning with those of another. */
export class TimetableDraft {
  readonly validFrom;
  readonly openings;
  readonly reach: ReachDraft;
  readonly languages;
  readonly slotMinutes;
  readonly seats;
  readonly earliestMinutes;
  readonly latestDays;
  readonly source = signal('');

  /** @param today the first day from which a version can count, YYYY-MM-DD */
  constructor(
    from: StartingFacts,
    validFrom: string,
    private readonly today: string,
  ) {
    this.validFrom = signal(validFrom);
    this.openings = new WeeklyOpenings(from.openings);
    this.reach = new ReachDraft(from);
    this.languages = signal<readonly ServiceLanguage[]>(from.languages);
    this.slotMinutes = signal(String(from.slotMinutes));
    this.seats = signal(String(from.seats));
    this.earliestMinutes = signal(from.earliestMinutes);
    this.latestDays = signal(String(from.latestDays));
  }

  readonly wrongFields = computed<readonly TimetableField[]>(() => {
    const reach = this.reach.wrongFields();
    const wrong: [TimetableField, boolean][] = [
      ['validFrom', !isDay(this.validFrom()) || this.validFrom() < this.today],
      ['openings', this.openings.isEmpty() || this.openings.problems().size > 0],
      ['address', reach.includes('address')],
      ['phone', reach.includes('phone')],
      ['email', reach.includes('email')],
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
      ...this.reach.asReach(),
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
