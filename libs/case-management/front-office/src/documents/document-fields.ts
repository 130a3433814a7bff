import { Component, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

import { documentBringers, documentKinds } from '@one-stop-shop/case-management/contracts';
import { ChoiceField, FormField, TextField } from '@one-stop-shop/shared/front-office/staff';

import { Choices } from '../facts/choices';
import type { WrittenDocument } from './written-document';

/** What is said of a paper; what most papers don't need stands folded. */
@Component({
  selector: 'oss-document-fields',
  imports: [ChoiceField, FormField, TextField, TranslatePipe],
  template: `
    <oss-choice-field
      label="documents.kind"
      none="documents.choose"
      [choices]="kinds()"
      [formField]="of().kind"
    />
    <oss-text-field
      label="documents.expires"
      help="documents.expires-help"
      type="date"
      [formField]="of().expiresOn"
    />
    <oss-choice-field
      label="documents.brought-by"
      [choices]="bringers()"
      [formField]="of().broughtBy"
    />
    <details class="document-more">
      <summary>{{ 'documents.more' | translate }}</summary>
      <oss-text-field label="documents.name" [formField]="of().title" />
      <oss-choice-field
        label="documents.language"
        none="person.new.unsaid"
        [choices]="choices.languageNames()"
        [formField]="of().language"
      />
      <oss-text-field label="documents.protocol" [formField]="of().protocol.number" />
      <oss-text-field label="documents.protocol-on" type="date" [formField]="of().protocol.on" />
    </details>
  `,
})
export class DocumentFields {
  readonly of = input.required<FieldTree<WrittenDocument>>();

  protected readonly choices = inject(Choices);
  protected readonly kinds = this.choices.worded('documents.kinds', documentKinds);
  protected readonly bringers = this.choices.worded('documents.bringers', documentBringers);
}
