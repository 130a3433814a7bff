import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type FactKind,
  type Person,
  correctPerson,
} from '@one-stop-shop/case-management/contracts';
import { Api, Dialog } from '@one-stop-shop/shared/front-office';
import {
  ChoiceField,
  Form,
  FormField,
  RequestForm,
} from '@one-stop-shop/shared/front-office/staff';

import { bornByNow } from '../facts/born-by-now';
import { Choices } from '../facts/choices';
import { FactFields } from '../facts/fact-fields';
import { type WrittenFacts, asFacts, nothingSaid, writtenFacts } from '../facts/written-facts';
import { PersonsApi } from '../persons-api';
import { PersonStore } from './person-store';

interface Written {
  readonly facts: WrittenFacts;
  readonly source: string;
}

/** One fact anew: what is left empty is taken back, and what it was stays readable. */
@Component({
  selector: 'oss-correct-fact',
  imports: [ChoiceField, Dialog, FactFields, Form, FormField, TranslatePipe],
  template: `
    <oss-dialog [heading]="'person.fact.' + kind()" (closed)="closed.emit()">
      <oss-form act="person.page.save" running="person.page.saving" [of]="form" [opened]="true">
        <oss-fact-fields [kind]="kind()" [of]="form.fields.facts" />
        <oss-choice-field
          label="person.source.label"
          [choices]="choices.sources()"
          [formField]="form.fields.source"
        />
        @if (kind() !== 'names') {
          <p class="small">{{ 'person.page.empty-takes-back' | translate }}</p>
        }
      </oss-form>
    </oss-dialog>
  `,
})
export class CorrectFact {
  readonly person = input.required<Person>();
  readonly kind = input.required<FactKind>();
  readonly closed = output();
  readonly corrected = output();

  private readonly persons = inject(PersonsApi);
  private readonly clock = inject(Api);
  private readonly open = inject(PersonStore);
  /** The record as it was looked at: what changed meanwhile is told and not written over. */
  private shown = 0;
  protected readonly choices = inject(Choices);

  protected readonly form = new RequestForm({
    name: 'correction',
    contract: correctPerson,
    written: signal<Written>({ facts: nothingSaid, source: 'person' }),
    asRequest: ({ facts, source }) => {
      const kind = untracked(this.kind);
      const said = asFacts(facts, [kind]);
      return { facts: said, takenBack: kind in said ? [] : [kind], source, shown: this.shown };
    },
    wrong: 'persons.wrong',
    rules: ({ facts }) => bornByNow(facts.birth, () => this.clock.now()),
    refusals: { 'case-management.no-such-day': 'facts.birth.date' },
    act: async (correction) => {
      await this.persons.correct(this.person().id, correction);
      this.corrected.emit();
      this.open.tell('corrected');
    },
  });

  constructor() {
    effect(() => {
      this.kind();
      untracked(() => {
        const { facts, version } = this.person();
        this.shown = version;
        this.form.begin({ facts: writtenFacts(facts), source: 'person' });
      });
    });
  }
}
