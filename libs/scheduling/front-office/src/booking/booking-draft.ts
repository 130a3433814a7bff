import { Service, computed, effect, signal } from '@angular/core';

import type { BookAppointment, BookedAppointment } from '@one-stop-shop/scheduling/contracts';
import { FormKey, isReload, readKept, writeKept } from '@one-stop-shop/shared/front-office';

import { type Answers, type ContactBy, withoutPerson } from './answers';
import type { ContactError } from './check-contact';

/** A booking just made, and how we may reach the person about it. */
export interface Confirmation {
  booked: BookedAppointment;
  contactBy: ContactBy;
}

/** What tells two children's papers apart, and shows a slip in the contact. */
export type ConfirmedPerson = Pick<Answers, 'firstName' | 'phone' | 'email'>;

/** The confirmation as the tab keeps it, with its code: for a while, by the clock of the device. */
interface KeptConfirmation extends Confirmation {
  readonly until: number;
}

/** How long what says who somebody is stays without a sign of them, in milliseconds. */
export const longestAlone = 10 * 60_000;

/**
 * The answers of the booking under way. Name and contact live in memory only; the
 * rest, and the confirmation, survive a reload in this tab: phones short of memory
 * reload a page as soon as somebody looks at the map. On a shared computer nothing
 * of a person must be left to the next: see {@link LeftAlone}.
 */
@Service()
export class BookingDraft {
  private readonly given = signal<Answers>(readKept<Answers>('booking') ?? {});
  private readonly done = signal(keptConfirmation());

  readonly answers = this.given.asReadonly();
  readonly confirmation = this.done.asReadonly();
  /** Kept as long as an answer is out: the retry after a reload gets its own booking. */
  readonly formKey = new FormKey({ name: 'booking-key', about: impersonal });

  /** Whether the next person would learn something of this one. */
  readonly tellsOfPerson = computed(() => {
    const { firstName, phone, email, words } = this.given();
    return !!(this.done() || firstName || phone || email || words);
  });

  /** What the server found wrong with name and contact, shown where they are asked. */
  readonly fieldErrors = signal<readonly ContactError[]>([]);
  /** The booking itself was refused for them. */
  readonly wasRefused = signal(false);

  /** Who the booking just made is for and how we reach them, in memory like every contact. */
  readonly confirmedPerson = signal<ConfirmedPerson | undefined>(undefined);

  constructor() {
    effect(() => writeKept('booking', withoutPerson(this.given())));
    effect(() => this.keepLonger());
  }

  answer(more: Answers): void {
    this.given.update((answers) => ({ ...answers, ...more }));
  }

  /** The booking stands: the answers have served and are forgotten. */
  confirm(confirmation: Confirmation): void {
    this.done.set(confirmation);
    const { contactBy, firstName, phone, email } = this.given();
    this.confirmedPerson.set({
      firstName,
      phone: contactBy === 'phone' ? phone : undefined,
      email: contactBy === 'email' ? email : undefined,
    });
    // Whoever books for another child too still speaks their language.
    this.given.update(({ municipality, language, mediator }) => ({
      ...{ municipality, language, mediator },
    }));
    this.formKey.useUp();
  }

  /** A new booking begins. */
  begin(): void {
    this.done.set(undefined);
    this.confirmedPerson.set(undefined);
  }

  /** The person has gone, or somebody else may sit here now: only what tells of nobody stays. */
  forgetPerson(): void {
    this.begin();
    // Nothing was lost to whoever comes next.
    this.given.update((answers) => ({
      ...withoutPerson(answers),
      ...{ language: undefined, mediator: undefined, lost: undefined },
    }));
    this.fieldErrors.set([]);
    this.wasRefused.set(false);
  }

  /** The person is still here: what the tab keeps of them lasts anew from now on. */
  keepLonger(): void {
    const made = this.done();
    writeKept('confirmation', made && { ...made, until: Date.now() + longestAlone });
  }
}

function keptConfirmation(): Confirmation | undefined {
  const kept = readKept<KeptConfirmation>('confirmation');
  return kept && isReload() && Date.now() < kept.until ? kept : undefined;
}

/** What of a request may lie in the tab: where and when, not who. */
function impersonal(request: object): object {
  const { deskId, startsAt, language } = request as BookAppointment;
  return { deskId, startsAt, language };
}
