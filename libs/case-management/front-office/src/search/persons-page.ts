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

  /** Somebody new, with the letters that found nobody: digits and codes are no name. */
  protected begin(): void {
    const typed = this.search.found()?.length === 0 ? this.search.foundBy() : '';
    this.begun.begin(/\d/.test(typed) ? {} : { name: typed });
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
