import { Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';
import add from 'lucide-static/icons/plus.svg';
import check from 'lucide-static/icons/check.svg';
import remove from 'lucide-static/icons/x.svg';

import {
  type PersonLine as Line,
  mostParticipants,
} from '@one-stop-shop/case-management/contracts';
import { Counted, Failure, Icon } from '@one-stop-shop/shared/front-office';
import { FormField, TextField } from '@one-stop-shop/shared/front-office/staff';

import { PersonLine } from '../facts/person-line';
import { PersonSearch } from '../search/person-search';

const suggested = 6;

/** Who comes to a group: found as one types, by name or by the code of a ticket, and ticked. */
@Component({
  selector: 'oss-chosen-persons',
  imports: [Counted, Failure, FormField, Icon, PersonLine, TextField, TranslatePipe],
  providers: [PersonSearch],
  templateUrl: './chosen-persons.html',
})
export class ChosenPersons {
  readonly persons = input.required<FieldTree<readonly Line[]>>();

  protected readonly search = inject(PersonSearch);
  protected readonly icons = { add, check, remove };
  protected readonly most = mostParticipants;
  protected readonly chosen = computed(() => this.persons()().value());
  protected readonly ids = computed(() => new Set(this.chosen().map(({ id }) => id)));
  /** Before anything is typed those who were met last suggest themselves, and few are enough. */
  protected readonly found = computed(() => {
    const found = this.search.found();
    return this.search.foundBy() ? found : found?.slice(0, suggested);
  });
  protected readonly isFull = computed(() => this.chosen().length >= mostParticipants);
  protected readonly isMissing = computed(
    () => this.persons()().touched() && this.chosen().length === 0,
  );

  protected toggle(person: Line): void {
    const all = this.chosen();
    const others = all.filter(({ id }) => id !== person.id);
    if (others.length < all.length) return this.persons()().value.set(others);
    if (!this.isFull()) this.persons()().value.set([...all, person]);
  }

  /** With Enter the first that was found is ticked: a scanner ends each code so. */
  protected tickFirst(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    const [first] = this.found() ?? [];
    const { typed } = this.search.form.fields;
    if (!first || this.search.isReading() || this.search.foundBy() !== typed().value().trim())
      return;
    if (!this.ids().has(first.id)) this.toggle(first);
    typed().value.set('');
  }
}
