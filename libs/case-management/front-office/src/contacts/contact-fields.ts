import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

import { contactUse, mostContacts } from '@one-stop-shop/case-management/contracts';
import {
  CheckField,
  FormField,
  RadioField,
  TextField,
  TimeField,
} from '@one-stop-shop/shared/front-office/staff';

import { type WrittenContact, emptyContact } from './written-contact';

/** Phones and addresses, each with how it may be used. */
@Component({
  selector: 'oss-contact-fields',
  imports: [CheckField, FormField, RadioField, TextField, TimeField, TranslatePipe],
  templateUrl: './contact-fields.html',
})
export class ContactFields {
  readonly of = input.required<FieldTree<readonly WrittenContact[]>>();

  protected readonly most = mostContacts;
  protected readonly kinds = ['phone', 'email'] as const;
  protected readonly ways = contactUse.shape.write.options.map((value) => ({
    value,
    key: `person.contact.write-${value}`,
  }));

  /** In the place of a last one that is empty: who has no phone leaves none behind. */
  protected add(kind: WrittenContact['kind']): void {
    this.of()().value.update((all) => {
      const last = all.at(-1);
      const isEmpty = last && !last[last.kind].trim() && last.kind !== kind;
      return [...(isEmpty ? all.slice(0, -1) : all), emptyContact(kind)];
    });
  }

  protected remove(place: number): void {
    this.of()().value.update((all) => all.filter((_, at) => at !== place));
  }

  protected isSpecial({ use }: WrittenContact): boolean {
    return use.write !== 'any' || use.shared || !!use.readBy || !!use.hours.from;
  }
}
