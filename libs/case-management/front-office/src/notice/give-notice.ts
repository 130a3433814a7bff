import { Component, computed, inject, input, linkedSignal, output, untracked } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import read from 'lucide-static/icons/book-open-text.svg';

import { type Person, giveNotice, noticeWays } from '@one-stop-shop/case-management/contracts';
import { Dialog, FormKey, Icon } from '@one-stop-shop/shared/front-office';
import {
  ChoiceField,
  Form,
  FormField,
  RadioField,
  RequestForm,
} from '@one-stop-shop/shared/front-office/staff';

import { Choices } from '../facts/choices';
import { PersonStore } from '../person/person-store';
import { PersonsApi } from '../persons-api';

interface Written {
  readonly language: string;
  readonly how: string;
}

/** That somebody was given the notice: in their language first of all, and how. */
@Component({
  selector: 'oss-give-notice',
  imports: [ChoiceField, Dialog, Form, FormField, Icon, RadioField, TranslatePipe],
  template: `
    <oss-dialog heading="notice.give.title" (closed)="closed.emit()">
      <oss-form act="notice.give.act" running="person.page.saving" [of]="form" [opened]="true">
        <oss-choice-field
          label="notice.give.language"
          help="notice.give.language-help"
          [choices]="choices.languages()"
          [formField]="form.fields.language"
        />
        <p>
          <a class="button" target="_blank" [href]="text()">
            <oss-icon [svg]="icon" />{{ 'notice.give.read' | translate }}
          </a>
        </p>
        <oss-radio-field label="notice.give.how" [choices]="ways()" [formField]="form.fields.how" />
      </oss-form>
    </oss-dialog>
  `,
})
export class GiveNotice {
  readonly person = input.required<Person>();
  /** Where the text stands, without its language. */
  readonly address = input.required<string>();
  readonly closed = output();

  private readonly persons = inject(PersonsApi);
  private readonly open = inject(PersonStore);
  private readonly key = new FormKey();
  protected readonly choices = inject(Choices);
  protected readonly ways = this.choices.worded('notice.way', noticeWays);
  protected readonly icon = read;
  private readonly about = computed(() => this.person().id);
  private readonly written = linkedSignal<string, Written>({
    source: this.about,
    computation: () => {
      const language = untracked(this.person).facts.languages?.preferred ?? 'it';
      return { language, how: 'read_aloud' };
    },
  });
  /** The version that the page showed: what came into force meanwhile was not given. */
  private readonly version = linkedSignal<string, number>({
    source: this.about,
    computation: () => untracked(this.person).notice?.version ?? 0,
  });
  protected readonly text = computed(() => `${this.address()}/${this.written().language}`);

  protected readonly form = new RequestForm({
    name: 'notice',
    contract: giveNotice,
    written: this.written,
    asRequest: (written) => ({ ...written, version: untracked(this.version) }),
    wrong: 'notice.wrong',
    refusals: { 'case-management.notice-not-written': 'how' },
    act: async (given) => {
      await this.persons.giveNotice(this.person().id, given, this.key.for(given));
      this.key.useUp();
      this.closed.emit();
      this.open.tell('notice');
    },
  });
}
