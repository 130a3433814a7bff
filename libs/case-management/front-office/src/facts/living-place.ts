import { Component, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';

import { ChoiceField, FormField, TextField } from '@one-stop-shop/shared/front-office/staff';

import { Choices } from './choices';
import type { WrittenPlace } from './written-facts';

/** Where somebody lives: in the district, or wherever the address says. */
@Component({
  selector: 'oss-living-place',
  imports: [ChoiceField, FormField, TextField],
  template: `
    <oss-choice-field
      label="person.field.municipality"
      none="person.field.elsewhere"
      [choices]="choices.municipalities()"
      [formField]="of().municipality"
    />
    <oss-text-field label="person.field.address" [formField]="of().address" />
  `,
})
export class LivingPlace {
  readonly of = input.required<FieldTree<WrittenPlace>>();

  protected readonly choices = inject(Choices);
}
