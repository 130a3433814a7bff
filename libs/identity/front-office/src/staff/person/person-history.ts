import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { StaffChange } from '@one-stop-shop/identity/contracts';
import { Day, LanguageName, LongDay, Time } from '@one-stop-shop/shared/front-office';
import { MunicipalityNames } from '@one-stop-shop/shared/front-office/staff';

/** What happened to an account, the newest first. */
@Component({
  selector: 'oss-person-history',
  imports: [Day, LanguageName, LongDay, MunicipalityNames, Time, TranslatePipe],
  templateUrl: './person-history.html',
  host: { class: 'account-part' },
})
export class PersonHistory {
  readonly history = input.required<readonly StaffChange[]>();
}
