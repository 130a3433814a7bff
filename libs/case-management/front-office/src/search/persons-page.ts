import { Component, DOCUMENT, ElementRef, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import add from 'lucide-static/icons/user-plus.svg';
import group from 'lucide-static/icons/users.svg';
import nobody from 'lucide-static/icons/user-search.svg';

import { casePermissions } from '@one-stop-shop/case-management/contracts';
import { Counted, Icon } from '@one-stop-shop/shared/front-office';
import {
  Empty,
  FormField,
  PageLayout,
  SessionInView,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { PersonLine } from '../facts/person-line';
import { BegunPersons } from '../registering/begun-person';
import { PersonSearch } from './person-search';
import { lineAfter } from './walk-lines';

/** Finds a person as one types; before, those who were met last. */
@Component({
  selector: 'oss-persons-page',
  imports: [
    Counted,
    Empty,
    FormField,
    Icon,
    PageLayout,
    PersonLine,
    RouterLink,
    TextField,
    TranslatePipe,
  ],
  providers: [PersonSearch],
  templateUrl: './persons-page.html',
})
export class PersonsPage {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly page = inject(DOCUMENT);
  private readonly begun = inject(BegunPersons);
  protected readonly search = inject(PersonSearch);
  protected readonly icons = { add, group, nobody };
  private readonly session = inject(SessionInView);
  protected readonly mayRecord = computed(() => this.session.may(casePermissions.recordEncounter));

  /** What found nobody and may be a name: digits, codes and a single letter are none. */
  protected readonly newName = computed(() => {
    const typed = this.search.found()?.length === 0 ? this.search.foundBy() : '';
    return this.search.lacks() || /\d/.test(typed) ? '' : typed;
  });
  protected readonly nobodyWords = computed(() => `persons.${this.search.lacks() ?? 'nobody'}`);
  protected readonly nobodyMore = computed(() => {
    const lacks = this.search.lacks();
    return lacks ? `persons.${lacks}-why` : 'persons.nobody-more';
  });
  /** As the lines stand: found by what was typed, or met last and then registered. */
  protected readonly groups = computed(() => {
    const { met, registered, found, foundBy } = this.search;
    if (foundBy()) return [{ title: '', lines: found() ?? [] }];
    return [
      { title: 'persons.last', lines: met() },
      { title: 'persons.registered', lines: registered() },
    ].filter(({ lines }) => lines.length > 0);
  });

  protected begin(): void {
    const name = this.newName();
    this.begun.begin(name ? { name } : {});
  }

  protected walk(event: KeyboardEvent): void {
    const field = this.element.querySelector('input');
    const lines = [...this.element.querySelectorAll<HTMLElement>('.persons__line')];
    // While an older answer is in view, Enter would open somebody who isn't sought any more.
    if (event.key === 'Enter' && event.target === field) {
      event.preventDefault();
      if (this.isSettled(field?.value)) lines[0]?.click();
      return;
    }
    const next = lineAfter(event.key, this.page.activeElement, field, lines);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  private isSettled(typed = ''): boolean {
    return !this.search.isReading() && !!typed.trim() && typed.trim() === this.search.foundBy();
  }
}
