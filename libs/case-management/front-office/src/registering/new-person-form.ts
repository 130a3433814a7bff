import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type FactKind,
  accessAnswers,
  accessRequests,
  noticeWays,
  registerPerson,
  sensitiveRequests,
  sensitiveSenders,
  sentBy,
} from '@one-stop-shop/case-management/contracts';
import { timeInDigits } from '@one-stop-shop/shared/contracts';
import { Api, FormKey } from '@one-stop-shop/shared/front-office';
import {
  ChipsField,
  ChoiceField,
  Form,
  FormField,
  LongTextField,
  OpensWhen,
  RequestForm,
  SessionInView,
} from '@one-stop-shop/shared/front-office/staff';

import { ContactFields } from '../contacts/contact-fields';
import { Choices } from '../facts/choices';
import { FactFields } from '../facts/fact-fields';
import { bornByNow } from '../facts/born-by-now';
import { PersonsApi } from '../persons-api';
import type { BegunPerson } from './begun-person';
import { type WrittenPerson, asPerson, begunWith } from './written-person';

/** Somebody new, while they talk: what is asked of everybody first, the rest folded. */
@Component({
  selector: 'oss-new-person-form',
  imports: [
    ChipsField,
    ChoiceField,
    ContactFields,
    FactFields,
    Form,
    FormField,
    LongTextField,
    OpensWhen,
    TranslatePipe,
  ],
  templateUrl: './new-person-form.html',
})
export class NewPersonForm {
  readonly begun = input.required<BegunPerson>();
  /** Id of who was registered. */
  readonly registered = output<string>();

  private readonly persons = inject(PersonsApi);
  private readonly session = inject(SessionInView);
  private readonly clock = inject(Api);
  private readonly key = new FormKey();
  protected readonly choices = inject(Choices);
  protected readonly requests = this.choices.worded(
    'case-list.request',
    accessRequests,
    sensitiveRequests,
  );
  protected readonly senders = this.choices.worded('case-list.sent', sentBy, sensitiveSenders);
  protected readonly answers = this.choices.worded('case-list.answer', accessAnswers);
  protected readonly ways = this.choices.worded('notice.way', noticeWays);
  protected readonly folded: readonly FactKind[] = [
    ...(['birth', 'gender', 'citizenships', 'birthCountry', 'taxCode'] as const),
    ...(['residence', 'abode', 'capacity', 'household'] as const),
  ];

  /** Where it doesn't go without saying. */
  protected readonly isAskedWhere = computed(
    () => !this.begun().municipality && this.session.municipalities().length > 1,
  );
  protected readonly municipalities = computed(() =>
    this.choices
      .municipalities()
      .filter(({ value }) => this.session.municipalities().includes(value)),
  );

  protected readonly form = new RequestForm({
    name: 'new-person',
    contract: registerPerson,
    written: signal<WrittenPerson>(begunWith({}, [])),
    asRequest: (written) => asPerson(written, untracked(this.begun)),
    wrong: 'persons.wrong',
    rules: ({ facts }) => bornByNow(facts.birth, () => this.clock.now()),
    refusals: {
      'case-management.no-such-day': 'facts.birth.date',
      'case-management.notice-not-written': 'notice',
    },
    // A visit's id is nobody's name; without one there is one draft of somebody new.
    draft: () => ['new-person', untracked(this.begun).visit?.id ?? ''].join(' ').trim(),
    act: async (person) => {
      const { id } = await this.persons.register(person, this.key.for(person));
      this.key.useUp();
      this.registered.emit(id);
    },
  });

  constructor() {
    // An agenda reads itself again while somebody writes: only another visit begins anew.
    const visit = computed(() => this.begun().visit?.id);
    effect(() => {
      visit();
      untracked(() => this.form.begin(begunWith(this.begun(), this.session.municipalities())));
    });
  }

  protected timeOf(instant: string): string {
    return timeInDigits(new Date(instant));
  }
}
