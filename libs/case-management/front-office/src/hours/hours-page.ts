import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import earlier from 'lucide-static/icons/chevron-left.svg';
import later from 'lucide-static/icons/chevron-right.svg';
import table from 'lucide-static/icons/download.svg';
import pencil from 'lucide-static/icons/pencil.svg';
import printer from 'lucide-static/icons/printer.svg';
import timer from 'lucide-static/icons/timer.svg';

import type { HoursByMunicipality, HoursOfDay } from '@one-stop-shop/case-management/contracts';
import { dayInWords } from '@one-stop-shop/shared/contracts';
import { Dialog, Icon, LanguageChoice } from '@one-stop-shop/shared/front-office';
import {
  Column,
  Empty,
  MunicipalityDirectory,
  PageLayout,
  Table,
} from '@one-stop-shop/shared/front-office/staff';

import { CorrectHours } from './correct-hours';
import { HoursStore } from './hours-store';
import { inHours, monthInWords } from './months';

/** What is corrected: a day in a municipality, or one that is still to be chosen. */
interface Corrected {
  readonly day: string;
  readonly municipality?: string | undefined;
}

/** A month of one's own work: what it makes in each municipality, day by day, to print and to correct. */
@Component({
  selector: 'oss-hours-page',
  imports: [
    Column,
    CorrectHours,
    Dialog,
    Empty,
    Icon,
    PageLayout,
    RouterLink,
    Table,
    TranslatePipe,
  ],
  providers: [HoursStore],
  templateUrl: './hours-page.html',
})
export class HoursPage {
  private readonly language = inject(LanguageChoice).language;
  private readonly places = inject(MunicipalityDirectory);
  protected readonly store = inject(HoursStore);
  protected readonly icons = { earlier, later, pencil, printer, table, timer };
  protected readonly inHours = inHours;
  protected readonly corrected = signal<Corrected | undefined>(undefined);

  protected readonly addresses = computed(() => {
    const month = encodeURIComponent(this.store.month());
    return { paper: `/api/hours/paper?month=${month}`, table: `/api/hours/table?month=${month}` };
  });

  protected readonly keyOf = ({ day, municipality }: HoursOfDay) => `${day} ${municipality ?? ''}`;
  protected readonly placeKeyOf = ({ municipality }: HoursByMunicipality) => municipality ?? '';

  protected monthOf(month: string): string {
    return monthInWords(month, this.language());
  }

  protected dayOf(day: string): string {
    return dayInWords(new Date(`${day}T12:00:00Z`), this.language());
  }

  /** Undefined for the district. */
  protected placeOf(municipality: string | undefined): string | undefined {
    return municipality && this.places.nameOf(municipality);
  }

  /** The last day of the month that is over, today where it isn't. */
  protected begin(corrected: Corrected = { day: this.dayToBegin() }): void {
    this.corrected.set(corrected);
  }

  protected finish(): void {
    this.corrected.set(undefined);
    this.store.refresh();
  }

  private dayToBegin(): string {
    const month = this.store.month();
    return month === this.store.thisMonth ? this.store.today : `${month}-01`;
  }
}
