import { Component, computed, inject, input, output, signal, untracked } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type Caseload, handOverCases } from '@one-stop-shop/case-management/contracts';
import { Dialog, FormKey } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  ChipsField,
  ChoiceField,
  Form,
  FormField,
  LongTextField,
  RequestForm,
} from '@one-stop-shop/shared/front-office/staff';

import { CaseloadStore } from './caseload-store';
import { CasesApi } from './cases-api';

interface Written {
  readonly to: string;
  readonly cases: readonly string[];
  readonly note: string;
}

/** Cases go to a colleague, all that are chosen or none; the same note goes with each. */
@Component({
  selector: 'oss-hand-over-cases',
  imports: [ChipsField, ChoiceField, Dialog, Form, FormField, LongTextField, TranslatePipe],
  template: `
    <oss-dialog heading="caseload.hand-over.title" (closed)="closed.emit()">
      <p class="person-team__help">{{ 'caseload.hand-over.help' | translate }}</p>
      <oss-form
        act="caseload.hand-over.act"
        running="person.page.saving"
        [of]="form"
        [opened]="true"
      >
        <oss-choice-field
          label="caseload.hand-over.to"
          none="person.team.choose"
          [choices]="colleagues()"
          [formField]="form.fields.to"
        />
        <oss-chips-field
          label="caseload.hand-over.cases"
          [choices]="cases()"
          [formField]="form.fields.cases"
        />
        <oss-long-text-field
          label="caseload.hand-over.note"
          help="caseload.hand-over.note-help"
          [formField]="form.fields.note"
        />
      </oss-form>
    </oss-dialog>
  `,
})
export class HandOverCases {
  readonly of = input.required<Caseload>();
  readonly closed = output();

  private readonly api = inject(CasesApi);
  private readonly store = inject(CaseloadStore);
  private readonly key = new FormKey();
  protected readonly colleagues = computed<readonly Choice[]>(() =>
    this.of().colleagues.map(({ id, name }) => ({ value: id, words: name })),
  );
  protected readonly cases = computed<readonly Choice[]>(() =>
    this.of().cases.map(({ person }) => ({ value: person.id, words: person.name })),
  );

  protected readonly form = new RequestForm({
    name: 'hand-over',
    contract: handOverCases,
    written: signal<Written>({ to: '', cases: [], note: '' }),
    asRequest: ({ to, cases, note }) => {
      const shown = new Map(
        untracked(this.of).cases.map(({ person, version }) => [person.id, version]),
      );
      return {
        ...{ municipality: this.store.municipality(), to },
        cases: cases.map((person) => ({
          ...{ person, shown: shown.get(person) ?? 0, ...(note.trim() && { note }) },
        })),
      };
    },
    wrong: 'caseload.wrong',
    act: async (handed) => {
      await this.api.handOver(handed, this.key.for(handed));
      this.key.useUp();
      this.closed.emit();
      this.store.tellHandedOver();
    },
  });
}
