import { Component, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';
import * as z from 'zod';

import { writtenLine } from '@one-stop-shop/shared/contracts';

import { CodeField } from '../forms/code-field';
import { Filter } from '../forms/filter';
import { FilterForm } from '../forms/filter-form';
import { PasswordField } from '../forms/password-field';
import { TextField } from '../forms/text-field';

const contract = z.strictObject({
  sought: writtenLine(60).optional(),
  code: writtenLine(6).optional(),
  password: writtenLine(60).optional(),
});

interface Written {
  readonly sought: string;
  readonly code: string;
  readonly password: string;
}

/** What narrows a list; and the fields of signing in. */
@Component({
  selector: 'oss-gallery-search',
  imports: [CodeField, Filter, FormField, PasswordField, TextField, TranslatePipe],
  template: `
    <section class="gallery__piece" id="search">
      <h2>{{ 'gallery.search' | translate }}</h2>
      <oss-filter label="gallery.search">
        <oss-text-field label="gallery.field.name" [formField]="form.fields.sought" />
      </oss-filter>
      <oss-code-field label="gallery.field.code" [formField]="form.fields.code" />
      <oss-password-field
        kind="new"
        label="gallery.field.password"
        [formField]="form.fields.password"
      />
    </section>
  `,
})
export class GallerySearch {
  protected readonly form = new FilterForm({
    name: 'gallery-search',
    contract,
    written: signal<Written>({ sought: 'Ada', code: '123456', password: 'melograno' }),
    asRequest: (written) => written,
    wrong: 'gallery.wrong',
  });
}
