import type { Signal } from '@angular/core';

import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

/**
 * Who works on the page, in the role in view: what they may do, and for whom. Given by the context that
 * signs people in; every other one asks here.
 */
export abstract class SessionInView {
  /** Empty for nobody. */
  abstract readonly permissions: Signal<ReadonlySet<string>>;
  /** Id of their account; undefined for nobody. */
  abstract readonly operatorId: Signal<string | undefined>;
  /** Codes of the municipalities for which they work now. */
  abstract readonly municipalities: Signal<readonly MunicipalityCode[]>;

  may(permission: string): boolean {
    return this.permissions().has(permission);
  }
}
