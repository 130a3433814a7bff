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

import { type Residence, sayResidence, titleCodes } from '@one-stop-shop/case-management/contracts';
import { Dialog } from '@one-stop-shop/shared/front-office';
import {
  ChoiceField,
  Form,
  FormField,
  LongTextField,
  RequestForm,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { Choices } from '../facts/choices';
import { PersonStore } from '../person/person-store';
import { PersonsApi } from '../persons-api';
import { titlesFound } from './title-choices';
import { type WrittenStatement, asStatement, writtenStatement } from './written-residence';

interface Written {
  /** What was typed to find the title. */
  readonly find: string;
  readonly said: WrittenStatement;
  readonly source: string;
}

/** What somebody holds or has asked for, all of it anew; what it was before stays readable. */
@Component({
  selector: 'oss-say-residence',
  imports: [ChoiceField, Dialog, Form, FormField, LongTextField, TextField],
  templateUrl: './say-residence.html',
})
export class SayResidence {
  /** Id. */
  readonly person = input.required<string>();
  /** As it was looked at: what changed meanwhile is told and not written over. */
  readonly residence = input.required<Residence>();
  readonly closed = output();

  private readonly persons = inject(PersonsApi);
  private readonly open = inject(PersonStore);
  private shown = 0;
  protected readonly choices = inject(Choices);
  private readonly titles = this.choices.worded('residence.called', titleCodes);

  private readonly written = signal<Written>({
    ...{ find: '', source: 'document' },
    said: writtenStatement({ version: 0 }),
  });
  protected readonly found = computed(() => {
    const { find, said } = this.written();
    return titlesFound(this.titles(), find, said.title);
  });

  /** The day of the application decides then, and is asked of nobody else. */
  protected readonly asksForAsylum = computed(() => {
    const { title, appliedOn } = this.written().said;
    return title.startsWith('asylum_') || !!appliedOn;
  });

  protected readonly form = new RequestForm({
    name: 'residence',
    contract: sayResidence,
    written: this.written,
    asRequest: ({ said, source }) => ({ said: asStatement(said), source, shown: this.shown }),
    wrong: 'residence.wrong',
    act: async (statement) => {
      await this.persons.sayResidence(this.person(), statement);
      this.closed.emit();
      this.open.tell('residence');
    },
  });

  constructor() {
    // Once: what is being written is not written over when the page reads again.
    effect(() => {
      this.person();
      untracked(() => {
        this.shown = this.residence().version;
        const source = this.residence().now?.source ?? 'document';
        this.form.begin({ find: '', said: writtenStatement(this.residence()), source });
      });
    });
    // Of one that is left nobody has to choose.
    effect(() => {
      const { find, said } = this.written();
      const [only, ...others] = titlesFound(this.titles(), find, '');
      if (find && only && others.length === 0 && only.value !== said.title)
        untracked(() => this.form.fields.said.title().value.set(only.value));
    });
  }
}
