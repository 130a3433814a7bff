import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

import { operatorRoles, rolesToApprove } from '@one-stop-shop/identity/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';
import {
  ChipsField,
  type Choice,
  ChoiceField,
  FormField,
  FormPart,
  MunicipalityDirectory,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { type WrittenRole, choosesPlaces, daysOfAuthorisation, seesPeople } from './written-role';

/** The fields of a role to give. */
@Component({
  selector: 'oss-role-fields',
  imports: [ChipsField, ChoiceField, FormField, FormPart, TextField, TranslatePipe],
  templateUrl: './role-fields.html',
})
export class RoleFields {
  readonly of = input.required<FieldTree<WrittenRole>>();

  private readonly directory = inject(MunicipalityDirectory);
  protected readonly today = deskDay(inject(Api).now());
  protected readonly days = daysOfAuthorisation;
  protected readonly roles: readonly Choice[] = operatorRoles.map((value) => ({
    value,
    key: `role.${value}`,
  }));
  protected readonly places = computed<readonly Choice[]>(() =>
    this.directory.all().map(({ code, name }) => ({ value: code, words: name })),
  );
  private readonly written = computed(() => this.of()().value());
  protected readonly choosesPlaces = computed(() => choosesPlaces(this.written()));
  protected readonly seesPeople = computed(() => seesPeople(this.written()));
  protected readonly meaning = computed(() => {
    const { role } = this.written();
    return role ? `staff.role.meaning.${role}` : undefined;
  });
  protected readonly isApproved = computed(() =>
    rolesToApprove.some((one) => one === this.written().role),
  );

  constructor() {
    // What another role asks for besides was not answered wrongly before anybody saw it.
    effect(() => this.choosesPlaces() && untracked(() => this.of().municipalities().reset()));
    effect(() => this.seesPeople() && untracked(() => this.of().authorisation().reset()));
  }
}
