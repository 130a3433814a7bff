import { Service, effect, signal } from '@angular/core';

import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';
import { type Answers, type ContactBy, withoutPerson } from './answers';
import type { ContactError } from './check-contact';
import { FormKey } from './form-key';
import { readKept, writeKept } from './kept-in-tab';

/** A booking just made, and how we may reach the person about it. */
export interface Confirmation {
  booked: BookedAppointment;
  contactBy: ContactBy;
}

/**
 * The answers of the booking under way. Name and contact live in memory only; the
 * rest, and the confirmation, survive a reload in this tab: phones short of memory
 * reload a page as soon as somebody looks at the map.
 */
@Service()
export class BookingDraft {
  private readonly given = signal<Answers>(readKept<Answers>('booking') ?? {});
  private readonly done = signal(readKept<Confirmation>('confirmation'));

  readonly answers = this.given.asReadonly();
  readonly confirmation = this.done.asReadonly();
  readonly formKey = new FormKey();

  /** What the server found wrong with name and contact, shown where they are asked. */
  readonly fieldErrors = signal<readonly ContactError[]>([]);
  /** The booking itself was refused for them. */
  readonly wasRefused = signal(false);

  /** The number of the booking just made, in memory like every contact. */
  readonly confirmedPhone = signal<string | undefined>(undefined);

  constructor() {
    effect(() => writeKept('booking', withoutPerson(this.given())));
    effect(() => writeKept('confirmation', this.done()));
  }

  answer(more: Answers): void {
    this.given.update((answers) => ({ ...answers, ...more }));
  }

  /** The booking stands: the answers have served and are forgotten. */
  confirm(confirmation: Confirmation): void {
    this.done.set(confirmation);
    const { contactBy, phone } = this.given();
    this.confirmedPhone.set(contactBy === 'phone' ? phone : undefined);
    this.given.update(({ municipality }) => ({ municipality }));
  }

  /** A new booking begins. */
  begin(): void {
    this.done.set(undefined);
    this.confirmedPhone.set(undefined);
  }
}
