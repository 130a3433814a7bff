import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

import { MunicipalityDirectory } from './municipality-directory';

/** The names of municipalities; all of them together are the district. */
@Component({
  selector: 'oss-municipality-names',
  imports: [TranslatePipe],
  template: `
    @if (isDistrict()) {
      {{ 'area.district' | translate }}
    } @else {
      {{ names() }}
    }
  `,
})
export class MunicipalityNames {
  readonly codes = input.required<readonly MunicipalityCode[]>();

  private readonly directory = inject(MunicipalityDirectory);

  protected readonly isDistrict = computed(() => {
    const all = this.directory.all().length;
    return all > 1 && this.codes().length === all;
  });
  protected readonly names = computed(() =>
    this.directory.isLoading()
      ? ''
      : this.codes()
          .map((code) => this.directory.nameOf(code))
          .join(' · '),
  );
}
