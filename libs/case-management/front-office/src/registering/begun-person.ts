import { Service, signal } from '@angular/core';

import type { MunicipalityCode, ServiceLanguage } from '@one-stop-shop/shared/contracts';

/** What is known of somebody before they are written down: what was typed, or their booking. */
export interface BegunPerson {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly language?: ServiceLanguage;
  readonly municipality?: MunicipalityCode;
  /** The visit that they have come for. */
  readonly visit?: { readonly id: string; readonly startsAt: string; readonly channel: string };
}

/**
 * Hands what is known over to the page of a new person. Kept in memory alone and taken once: an
 * address or the history of a browser would keep the name.
 */
@Service()
export class BegunPersons {
  private readonly begun = signal<BegunPerson | undefined>(undefined);

  begin(person: BegunPerson): void {
    this.begun.set(person);
  }

  take(): BegunPerson {
    const person = this.begun() ?? {};
    this.begun.set(undefined);
    return person;
  }
}
