import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type Person, joinTeam } from '@one-stop-shop/case-management/contracts';
import { Dialog, Failure } from '@one-stop-shop/shared/front-office';
import {
  ChoiceField,
  Form,
  FormField,
  RequestForm,
} from '@one-stop-shop/shared/front-office/staff';

import { PersonsApi } from '../persons-api';
import { colleagueChoices } from './colleague-choices';
import { PersonStore } from './person-store';

interface Written {
  readonly colleague: string;
}

/** Who follows a restricted record lets another one in. */
@Component({
  selector: 'oss-join-team',
  imports: [ChoiceField, Dialog, Failure, Form, FormField, TranslatePipe],
  template: `
    <button type="button" class="button button--plain" (click)="begin()">
      {{ 'person.team.add' | translate }}
    </button>
    @if (isChoosing()) {
      <oss-dialog heading="person.team.add" (closed)="isChoosing.set(false)">
        @if (colleagues.failure(); as failure) {
          <oss-failure [failure]="failure" (retry)="colleagues.again()" />
        }
        @if (colleagues.choices(); as choices) {
          @if (choices.length > 0) {
            <oss-form act="person.team.join" running="person.page.saving" [of]="form">
              <oss-choice-field
                label="person.team.colleague"
                none="person.team.choose"
                [choices]="choices"
                [formField]="form.fields.colleague"
              />
            </oss-form>
          } @else {
            <p>{{ 'person.team.alone' | translate }}</p>
          }
        }
      </oss-dialog>
    }
  `,
})
export class JoinTeam {
  readonly person = input.required<Person>();

  private readonly persons = inject(PersonsApi);
  private readonly open = inject(PersonStore);
  protected readonly colleagues = colleagueChoices(
    computed(() => this.person().municipality),
    computed(() => (this.person().team?.members ?? []).map(({ id }) => id)),
  );
  protected readonly isChoosing = signal(false);

  protected readonly form = new RequestForm({
    name: 'team',
    contract: joinTeam,
    written: signal<Written>({ colleague: '' }),
    asRequest: ({ colleague }) => ({ colleague }),
    wrong: 'persons.wrong',
    act: async ({ colleague }) => {
      await this.persons.joinTeam(this.person().id, colleague);
      this.isChoosing.set(false);
      this.open.tell('joined');
    },
  });

  protected begin(): void {
    this.form.begin({ colleague: '' });
    this.colleagues.ask();
    this.isChoosing.set(true);
  }
}
