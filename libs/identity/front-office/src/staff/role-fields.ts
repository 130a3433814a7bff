import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type OperatorRole,
  operatorRoles,
  rolesToApprove,
} from '@one-stop-shop/identity/contracts';

import { MunicipalityDirectory } from '../frame/municipality-directory';
import type { RoleDraft, RoleMistake } from './role-draft';

/** The fields of a role to give. */
@Component({
  selector: 'oss-role-fields',
  imports: [TranslatePipe],
  templateUrl: './role-fields.html',
})
export class RoleFields {
  readonly draft = input.required<RoleDraft>();
  readonly wrong = input.required<readonly RoleMistake[]>();
  /** Sets the fields of several roles on one page apart. */
  readonly key = input.required<string>();

  protected readonly directory = inject(MunicipalityDirectory);
  protected readonly roles = operatorRoles;
  protected readonly days = ['signedOn', 'secrecyOn', 'expiresOn'] as const;
  protected readonly isApproved = computed(() => {
    const role = this.draft().role();
    return !!role && rolesToApprove.includes(role);
  });

  protected choose(role: string): void {
    const known = operatorRoles.find((one): one is OperatorRole => one === role);
    this.draft().role.set(known ?? '');
  }
}
