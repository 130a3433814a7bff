import { Component, computed, inject, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { readingPurposes } from '@one-stop-shop/shared/contracts';
import {
  type Choice,
  ChoiceField,
  Filter,
  FormField,
  MunicipalityDirectory,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { ReadingsSearch } from './readings-search';

/** By which days, place, reader and purpose the readings are narrowed. */
@Component({
  selector: 'oss-readings-filter',
  imports: [ChoiceField, Filter, FormField, TextField, TranslatePipe],
  templateUrl: './readings-filter.html',
})
export class ReadingsFilter {
  private readonly directory = inject(MunicipalityDirectory);
  protected readonly search = inject(ReadingsSearch);
  protected readonly fields = this.search.filter.fields;
  protected readonly places = computed<readonly Choice[]>(() =>
    this.directory.all().map(({ code, name }) => ({ value: code, words: name })),
  );
  protected readonly readers = computed<readonly Choice[]>(() => [
    ...['visitor', 'worker'].map((value) => ({ value, key: `oversight.role.${value}` })),
    ...this.search.readers().map(({ id, name }) => ({ value: id, words: name })),
  ]);
  protected readonly purposes: readonly Choice[] = readingPurposes.map((value) => ({
    value,
    key: `oversight.purpose.${value}`,
  }));
  private readonly firstDay = viewChild.required(TextField);

  protected showAll(): void {
    this.search.narrowTo('');
    // The button is gone with what it took away.
    this.firstDay().focus();
  }
}
