import { Component, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

import type { FactKind } from '@one-stop-shop/case-management/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';
import {
  CheckField,
  ChipsField,
  ChoiceField,
  FormField,
  FormPart,
  LongTextField,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { Choices } from './choices';
import { LivingPlace } from './living-place';
import { type WrittenFacts, noName } from './written-facts';

/** The fields of one fact, wherever it is written: for somebody new, and when it is corrected. */
@Component({
  selector: 'oss-fact-fields',
  imports: [
    CheckField,
    ChipsField,
    ChoiceField,
    FormField,
    FormPart,
    LivingPlace,
    LongTextField,
    TextField,
    TranslatePipe,
  ],
  templateUrl: './fact-fields.html',
})
export class FactFields {
  readonly of = input.required<FieldTree<WrittenFacts>>();
  readonly kind = input.required<FactKind>();
  /** Of languages the preferred one alone. */
  readonly brief = input(false);

  protected readonly choices = inject(Choices);
  protected readonly mostNames = 5;
  protected readonly today = deskDay(inject(Api).now());
  protected readonly thisYear = Number(this.today.slice(0, 4));

  protected addName(): void {
    this.of()
      .names()
      .value.update((names) => [...names, noName]);
  }
}
