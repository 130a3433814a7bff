import { computed, signal } from '@angular/core';

import {
  type Authorisation,
  type GiveRole,
  type OperatorRole,
  districtRoles,
  rolesThatSeePeople,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

/** What can be wrong with a role that is being given; each has its words. */
export type RoleMistake = 'role' | 'municipalities' | 'from' | 'to' | keyof Authorisation;

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

  /** What was signed before somebody may see people; the days as YYYY-MM-DD. */
  readonly authorisation = {
    body: signal(''),
    signedOn: signal(''),
    secrecyOn: signal(''),
    expiresOn: signal(''),
  } as const;
  readonly seesPeople = computed(() => {
    const role = this.role();
    return !!role && rolesThatSeePeople.includes(role);
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
      ...(this.seesPeople() ? this.unsigned() : []),
    ];
  }

  /** Only without mistakes. */
  given(): GiveRole {
    return {
      role: this.role() as OperatorRole,
      municipalities: this.choosesPlaces() ? [...this.municipalities()] : [],
      from: this.from(),
      to: this.to() || null,
      ...(this.seesPeople() && { authorisation: this.paper() }),
    };
  }

  private paper(): Authorisation {
    const { body, signedOn, secrecyOn, expiresOn } = this.authorisation;
    return {
      body: body().trim(),
      signedOn: signedOn(),
      secrecyOn: secrecyOn(),
      expiresOn: expiresOn(),
    };
  }

  private unsigned(): readonly RoleMistake[] {
    const { body, signedOn, secrecyOn, expiresOn } = this.paper();
    const isPast = (day: string): boolean => !!day && day <= this.today;
    return [
      ...(body.length < 2 ? (['body'] as const) : []),
      ...(isPast(signedOn) ? [] : (['signedOn'] as const)),
      ...(isPast(secrecyOn) ? [] : (['secrecyOn'] as const)),
      ...(expiresOn && expiresOn >= (this.to() || this.from()) ? [] : (['expiresOn'] as const)),
    ];
  }
}
