import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import closed from 'lucide-static/icons/eye-off.svg';
import open from 'lucide-static/icons/eye.svg';
import none from 'lucide-static/icons/shield-check.svg';

import type { EmergencyAccess } from '@one-stop-shop/identity/contracts';
import { Day, Icon, Time } from '@one-stop-shop/shared/front-office';
import { Column, Empty, MunicipalityNames, Table } from '@one-stop-shop/shared/front-office/staff';

/** Looks into another municipality in an emergency: who, where, why, and whether it still lasts. */
@Component({
  selector: 'oss-emergency-table',
  imports: [Column, Day, Empty, Icon, MunicipalityNames, Table, Time, TranslatePipe],
  templateUrl: './emergency-table.html',
})
export class EmergencyTable {
  readonly accesses = input.required<readonly EmergencyAccess[]>();
  protected readonly idOf = ({ id }: EmergencyAccess): string => id;
  protected readonly icons = { closed, none, open };
}
