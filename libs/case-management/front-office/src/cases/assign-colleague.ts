import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type CaseRecord, assignToCase } from '@one-stop-shop/case-management/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, Dialog, Failure } from '@one-stop-shop/shared/front-office';
import {
  ChoiceField,
  Form,
  FormField,
  RequestForm,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { colleagueChoices } from '../person/colleague-choices';
import { CaseStore } from './case-store';
import { CasesApi } from './cases-api';

interface Written {
  readonly colleague: string;
  readonly until: string;
}

const halfAYear = 182;

/** Whoever leads a case gives it to a mediator or practitioner too. */
@Component({
  selector: 'oss-assign-colleague',
  imports: [ChoiceField, Dialog, Failure, Form, FormField, TextField, TranslatePipe],
  template: `
    <button type="button" class="button button--plain" (click)="begin()">
      {{ 'case.team.assign' | translate }}
    </button>
    @if (isChoosing()) {
      <oss-dialog heading="case.team.assign" (closed)="isChoosing.set(false)">
        <p class="person-team__help">{{ 'case.team.help' | translate }}</p>
        @if (colleagues.failure(); as failure) {
          <oss-failure [failure]="failure" (retry)="colleagues.again()" />
        }
        @if (colleagues.mediators(); as choices) {
          @if (choices.length > 0) {
            <oss-form act="case.team.act" running="person.page.saving" [of]="form">
              <oss-choice-field
                label="person.team.colleague"
                none="person.team.choose"
                [choices]="choices"
                [formField]="form.fields.colleague"
              />
              <oss-text-field
                label="case.team.until-day"
                help="case.team.until-help"
                type="date"
                [least]="today"
                [formField]="form.fields.until"
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
export class AssignColleague {
  /** Id. */
  readonly person = input.required<string>();
  readonly case = input.required<CaseRecord>();

  private readonly api = inject(CasesApi);
  private readonly store = inject(CaseStore);
  private readonly clock = inject(Api);
  protected readonly today = deskDay(this.clock.now());
  protected readonly isChoosing = signal(false);
  protected readonly colleagues = colleagueChoices(
    computed(() => this.case().municipality),
    computed(() =>
      this.case()
        .assignments.filter(({ over }) => !over)
        .map(({ colleague }) => colleague),
    ),
  );

  protected readonly form = new RequestForm({
    name: 'assignment',
    contract: assignToCase,
    written: signal<Written>({ colleague: '', until: '' }),
    wrong: 'case.wrong',
    refusals: {
      'case-management.assignment-too-long': 'until',
      'case-management.assignment-over': 'until',
      'case-management.colleague-unwanted': 'colleague',
      'case-management.colleague-not-of-team': 'colleague',
    },
    act: async (assigned) => {
      await this.api.assign(this.person(), assigned);
      this.isChoosing.set(false);
      this.store.tell('assigned');
    },
  });

  protected begin(): void {
    const later = new Date(this.clock.now().getTime() + halfAYear * 86_400_000);
    this.form.begin({ colleague: '', until: deskDay(later) });
    this.colleagues.ask();
    this.isChoosing.set(true);
  }
}
