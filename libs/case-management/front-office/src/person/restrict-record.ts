import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type Person, restrictPerson } from '@one-stop-shop/case-management/contracts';
import { Dialog, Failure } from '@one-stop-shop/shared/front-office';
import { ChipsField, Form, FormField, RequestForm } from '@one-stop-shop/shared/front-office/staff';

import { PersonsApi } from '../persons-api';
import { colleagueChoices } from './colleague-choices';
import { PersonStore } from './person-store';

interface Written {
  readonly team: readonly string[];
}

/** A record becomes its team's alone: who restricts it names who else follows the person. */
@Component({
  selector: 'oss-restrict-record',
  imports: [ChipsField, Dialog, Failure, Form, FormField, TranslatePipe],
  template: `
    <button type="button" class="button button--plain" (click)="begin()">
      {{ 'person.team.restrict' | translate }}
    </button>
    @if (isChoosing()) {
      <oss-dialog heading="person.team.restrict" (closed)="isChoosing.set(false)">
        <p class="person-team__help">{{ 'person.team.restrict-help' | translate }}</p>
        @if (colleagues.failure(); as failure) {
          <oss-failure [failure]="failure" (retry)="colleagues.again()" />
        }
        @if (colleagues.choices(); as choices) {
          <oss-form act="person.team.restrict" running="person.team.restricting" [of]="form">
            @if (choices.length > 0) {
              <oss-chips-field
                label="person.team.with"
                [choices]="choices"
                [formField]="form.fields.team"
              />
            } @else {
              <p class="small">{{ 'person.team.alone' | translate }}</p>
            }
          </oss-form>
        }
      </oss-dialog>
    }
  `,
})
export class RestrictRecord {
  readonly person = input.required<Person>();

  private readonly persons = inject(PersonsApi);
  private readonly open = inject(PersonStore);
  protected readonly colleagues = colleagueChoices(
    computed(() => this.person().municipality),
    signal([]),
  );
  protected readonly isChoosing = signal(false);

  protected readonly form = new RequestForm({
    name: 'restriction',
    contract: restrictPerson,
    written: signal<Written>({ team: [] }),
    asRequest: ({ team }) => ({ team: [...team], shown: this.person().version }),
    wrong: 'persons.wrong',
    act: async (restriction) => {
      await this.persons.restrict(this.person().id, restriction);
      this.isChoosing.set(false);
      this.open.tell('restricted');
    },
  });

  protected begin(): void {
    this.form.begin({ team: [] });
    this.colleagues.ask();
    this.isChoosing.set(true);
  }
}
