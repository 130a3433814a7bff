import { Service, computed, inject, signal } from '@angular/core';
import { debounce } from '@angular/forms/signals';

import { type StaffFilter, staffQuery } from '@one-stop-shop/identity/contracts';
import { Pages } from '@one-stop-shop/shared/front-office';
import { FilterForm } from '@one-stop-shop/shared/front-office/staff';

import { StaffApi } from './staff-api';

// Long enough that a name written at once is one question to the server.
const pause = 250;

/** The staff that a search finds, page after page. */
@Service({ autoProvided: false })
export class StaffSearch {
  private readonly api = inject(StaffApi);
  private readonly written = signal<{ readonly search: string; readonly state: StaffFilter | '' }>({
    search: '',
    state: '',
  });

  readonly filter = new FilterForm({
    name: 'staff',
    contract: staffQuery,
    written: this.written,
    asRequest: ({ search, state }) => ({
      ...(search.trim() && { search }),
      ...(state && { state }),
    }),
    wrong: 'staff.wrong',
    rules: ({ search }) => debounce(search, pause),
  });
  readonly pages = new Pages(this.filter.asked, (asked, after) =>
    this.api.list({ ...asked, after }),
  );
  readonly isFiltered = computed(() => !!this.written().search.trim() || !!this.written().state);

  only(state: StaffFilter | ''): void {
    this.written.update((written) => ({ ...written, state }));
  }
}
