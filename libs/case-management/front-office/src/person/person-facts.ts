import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type FactKind,
  type Person,
  casePermissions,
  factKinds,
} from '@one-stop-shop/case-management/contracts';
import { Counted, Day } from '@one-stop-shop/shared/front-office';
import { SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { FactWords } from '../facts/fact-words';
import { CorrectFact } from './correct-fact';
import { FactHistory } from './fact-history';

/** What is known of somebody, each fact with who said it, its correction and what it was before. */
@Component({
  selector: 'oss-person-facts',
  imports: [CorrectFact, Counted, Day, FactHistory, FactWords, TranslatePipe],
  templateUrl: './person-facts.html',
})
export class PersonFacts {
  readonly person = input.required<Person>();

  private readonly session = inject(SessionInView);
  protected readonly correcting = signal<FactKind | undefined>(undefined);
  protected readonly past = signal<FactKind | undefined>(undefined);
  /** Of another municipality they are read alone, in an emergency. */
  protected readonly isOurs = computed(() =>
    this.session.municipalities().includes(this.person().municipality),
  );
  protected readonly mayCorrect = computed(
    () => this.isOurs() && this.session.may(casePermissions.registerPerson),
  );
  protected readonly known = computed(() =>
    factKinds.filter((kind) => this.person().facts[kind] !== undefined),
  );
  protected readonly unknown = computed(() =>
    factKinds.filter((kind) => this.person().facts[kind] === undefined),
  );
}
