import { Component, computed, inject, input, signal } from '@angular/core';

import { type TeamlessRecords, nameTeam } from '@one-stop-shop/case-management/contracts';
import {
  ChoiceField,
  Form,
  FormField,
  RequestForm,
} from '@one-stop-shop/shared/front-office/staff';

import { TeamlessApi } from './teamless-api';
import { TeamlessStore } from './teamless-store';

interface Written {
  readonly colleague: string;
}

/** A social worker of the municipality is named, who then finds those records. */
@Component({
  selector: 'oss-name-team-form',
  imports: [ChoiceField, Form, FormField],
  template: `
    <oss-form act="teamless.act" running="teamless.running" [of]="form" [opened]="true">
      <oss-choice-field
        label="teamless.who"
        none="person.team.choose"
        [choices]="choices()"
        [formField]="form.fields.colleague"
      />
    </oss-form>
  `,
})
export class NameTeamForm {
  readonly place = input.required<TeamlessRecords[number]>();

  private readonly api = inject(TeamlessApi);
  private readonly store = inject(TeamlessStore);
  protected readonly choices = computed(() =>
    this.place().socialWorkers.map(({ id, name }) => ({ value: id, words: name })),
  );

  protected readonly form = new RequestForm({
    name: 'name-team',
    contract: nameTeam,
    written: signal<Written>({ colleague: '' }),
    asRequest: ({ colleague }) => ({ municipality: this.place().municipality, colleague }),
    wrong: 'persons.wrong',
    act: async (said) => {
      await this.api.name(said);
      this.store.tellNamed();
    },
  });
}
