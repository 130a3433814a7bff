import { Component, computed, inject, linkedSignal } from '@angular/core';

import { casePermissions, substitute } from '@one-stop-shop/case-management/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  ChoiceField,
  Form,
  FormField,
  RequestForm,
  SessionInView,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { Choices } from '../facts/choices';
import { SubstitutionsApi } from './substitutions-api';
import { SubstitutionsStore } from './substitutions-store';

interface Written {
  readonly absent: string;
  readonly colleague: string;
  readonly from: string;
  readonly to: string;
}

/** Who is away, from when until when, and who stands in. */
@Component({
  selector: 'oss-name-substitute',
  imports: [ChoiceField, Form, FormField, TextField],
  template: `
    <oss-form act="substitution.act" running="person.page.saving" [of]="form" [opened]="true">
      @if (absentees().length > 1) {
        <oss-choice-field
          label="substitution.absent"
          none="person.team.choose"
          [choices]="absentees()"
          [formField]="form.fields.absent"
        />
      }
      <oss-choice-field
        label="substitution.colleague"
        none="person.team.choose"
        [choices]="colleagues()"
        [formField]="form.fields.colleague"
      />
      <oss-text-field label="substitution.from" type="date" [formField]="form.fields.from" />
      <oss-text-field
        label="substitution.to"
        help="substitution.to-help"
        type="date"
        [formField]="form.fields.to"
      />
    </oss-form>
  `,
})
export class NameSubstitute {
  private readonly api = inject(SubstitutionsApi);
  private readonly session = inject(SessionInView);
  private readonly store = inject(SubstitutionsStore);
  private readonly today = deskDay(inject(Api).now());
  private readonly me = inject(Choices).worded('substitution', ['me']);
  private readonly others = computed<readonly Choice[]>(() =>
    (this.store.known()?.colleagues ?? []).map(({ id, name }) => ({ value: id, words: name })),
  );

  /** Oneself; for who signs also the others. */
  protected readonly absentees = computed<readonly Choice[]>(() => {
    const self = { value: this.session.operatorId() ?? '', words: this.me()[0]?.words ?? '' };
    return this.session.may(casePermissions.signHours) ? [self, ...this.others()] : [self];
  });
  protected readonly colleagues = computed<readonly Choice[]>(() => {
    const all = [...this.absentees(), ...this.others()];
    const mine = this.form.fields.absent().value();
    return [...new Map(all.map((one) => [one.value, one])).values()].filter(
      ({ value }) => value !== mine,
    );
  });

  protected readonly form = new RequestForm({
    name: 'substitution',
    contract: substitute,
    written: linkedSignal<Written>(() => ({
      ...{ absent: this.session.operatorId() ?? '', colleague: '' },
      ...{ from: this.today, to: this.today },
    })),
    asRequest: (written) => ({ ...written, municipality: this.store.municipality() }),
    wrong: 'substitution.wrong',
    refusals: {
      'case-management.substitution-too-long': 'to',
      'case-management.substitution-over': 'to',
    },
    act: async (said) => {
      await this.api.substitute(said);
      this.store.tellNamed();
    },
  });
}
