import { Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import plus from 'lucide-static/icons/user-plus.svg';
import nobody from 'lucide-static/icons/users.svg';

import { type StaffFilter, staffFilters } from '@one-stop-shop/identity/contracts';
import { Counted, Icon, MorePages } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  ChoiceField,
  Empty,
  Filter,
  FormField,
  PageLayout,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { StaffSearch } from './staff-search';
import { StaffTable } from './staff-table';

/** Everybody who works here: found by name, with roles, places and state. */
@Component({
  selector: 'oss-staff-page',
  imports: [
    ChoiceField,
    Counted,
    Empty,
    Filter,
    FormField,
    Icon,
    MorePages,
    PageLayout,
    RouterLink,
    StaffTable,
    TextField,
    TranslatePipe,
  ],
  providers: [StaffSearch],
  templateUrl: './staff-page.html',
  host: { '(document:keydown)': 'goToSearch($event)' },
})
export class StaffPage {
  /** Only those in this state, from the query of the address. */
  readonly stato = input<string>();

  protected readonly people = inject(StaffSearch);
  protected readonly icons = { nobody, plus };
  protected readonly states: readonly Choice[] = staffFilters.map((value) => ({
    value,
    key: `staff.state.${value}`,
  }));
  protected readonly chosen = computed<StaffFilter | ''>(
    () => staffFilters.find((known) => known === this.stato()) ?? '',
  );
  private readonly router = inject(Router);
  private readonly field = viewChild.required(TextField);

  constructor() {
    effect(() => this.people.only(this.chosen()));
  }

  protected only(state: string): void {
    void this.router.navigate([], { queryParams: { stato: state || null }, replaceUrl: true });
  }

  protected goToSearch(event: KeyboardEvent): void {
    const isWriting =
      event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    if (event.key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.field().focus();
  }
}
