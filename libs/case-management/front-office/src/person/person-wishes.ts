import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import warning from 'lucide-static/icons/triangle-alert.svg';

import { type Person, casePermissions, keepWishes } from '@one-stop-shop/case-management/contracts';
import { Day, Dialog, Failure, Icon, Time } from '@one-stop-shop/shared/front-office';
import {
  CheckField,
  ChipsField,
  Form,
  FormField,
  RequestForm,
  SessionInView,
} from '@one-stop-shop/shared/front-office/staff';

import { PersonsApi } from '../persons-api';
import { colleagueChoices } from './colleague-choices';
import { PersonStore } from './person-store';

interface Written {
  readonly woman: boolean;
  readonly without: readonly string[];
}

/** By whom somebody wants to be received, and by whom not; a visit that breaks it is said first. */
@Component({
  selector: 'oss-person-wishes',
  imports: [
    CheckField,
    ChipsField,
    Day,
    Dialog,
    Failure,
    Form,
    FormField,
    Icon,
    Time,
    TranslatePipe,
  ],
  templateUrl: './person-wishes.html',
})
export class PersonWishes {
  readonly person = input.required<Person>();

  private readonly persons = inject(PersonsApi);
  private readonly session = inject(SessionInView);
  private readonly open = inject(PersonStore);
  protected readonly icon = warning;
  protected readonly mayChange = computed(() => this.session.may(casePermissions.registerPerson));
  protected readonly isChanging = signal(false);
  /** The next visit that is to be moved. */
  protected readonly unwanted = computed(() =>
    this.person()
      .visits.filter((visit) => visit.unwanted)
      .at(-1),
  );

  /** The next visit with nobody such, though they ask for a woman. */
  protected readonly withoutWoman = computed(() =>
    this.person()
      .visits.filter(({ woman }) => woman)
      .at(-1),
  );

  protected readonly colleagues = colleagueChoices(
    computed(() => this.person().municipality),
    signal([]),
  );
  /** Whoever receives people here, and who is unwanted already, wherever they work now. */
  protected readonly mediators = computed(() => {
    const choices = this.colleagues.mediators();
    if (!choices) return undefined;
    const known = new Set(choices.map(({ value }) => value));
    const others = this.person().wishes.without.filter(({ id }) => !known.has(id));
    return [...choices, ...others.map(({ id, name }) => ({ value: id, words: name ?? '…' }))];
  });

  protected readonly form = new RequestForm({
    name: 'wishes',
    contract: keepWishes,
    written: signal<Written>({ woman: false, without: [] }),
    asRequest: ({ woman, without }) => ({
      woman,
      without: [...without],
      shown: this.person().version,
    }),
    wrong: 'persons.wrong',
    act: async (kept) => {
      await this.persons.keepWishes(this.person().id, kept);
      this.isChanging.set(false);
      this.open.tell('wishes');
    },
  });

  protected begin(): void {
    const { woman, without } = this.person().wishes;
    this.form.begin({ woman, without: without.map(({ id }) => id) });
    this.colleagues.ask();
    this.isChanging.set(true);
  }
}
