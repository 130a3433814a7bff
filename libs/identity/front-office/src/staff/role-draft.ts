import { computed, signal } from '@angular/core';

import { type GiveRole, type OperatorRole, districtRoles } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

/** What can be wrong with a role that is being given; each has its words. */
export type RoleMistake = 'role' | 'municipalities' | 'from' | 'to';

/** A role that is being given: which, where, from when and until when. */
export class RoleDraft {
  readonly role = signal<OperatorRole | ''>('');
  readonly municipalities = signal<readonly MunicipalityCode[]>([]);
  /** YYYY-MM-DD */
  readonly from;
  /** YYYY-MM-DD, empty until further notice. */
  readonly to = signal('');

  /** Some roles leave no choice: they are given in the whole district, or at its lead. */
  readonly choosesPlaces = computed(() => {
    const role = this.role();
    return !!role && role !== 'programme_manager' && !districtRoles.includes(role);
  });

  /** @param today YYYY-MM-DD, the first day on which a role can begin */
  constructor(private readonly today: string) {
    this.from = signal(today);
  }

  place(municipality: MunicipalityCode, isWanted: boolean): void {
    this.municipalities.update((places) => [
      ...places.filter((place) => place !== municipality),
      ...(isWanted ? [municipality] : []),
    ]);
  }

  mistakes(): readonly RoleMistake[] {
    const from = this.from();
    return [
      ...(this.role() ? [] : (['role'] as const)),
      ...(this.choosesPlaces() && this.municipalities().length === 0
        ? (['municipalities'] as const)
        : []),
      ...(from && from >= this.today ? [] : (['from'] as const)),
      ...(this.to() && this.to() < from ? (['to'] as const) : []),
    ];
  }

  /** Only without mistakes. */
  given(): GiveRole {
    return {
      role: this.role() as OperatorRole,
      municipalities: this.choosesPlaces() ? [...this.municipalities()] : [],
      from: this.from(),
      to: this.to() || null,
    };
  }
}
