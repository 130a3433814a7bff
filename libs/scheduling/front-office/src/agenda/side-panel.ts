import { Service, computed, inject, linkedSignal, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

import type { Slot } from '@one-stop-shop/scheduling/contracts';

import { VisitsInView } from './visits-in-view';

/** What the side panel shows: the day, an appointment with one of its acts, or a new booking. */
export type PanelFace = 'summary' | 'appointment' | 'move' | 'cancel' | 'new-booking';

/** Which appointment is chosen and what the panel beside the agenda is used for. */
@Service({ autoProvided: false })
export class SidePanel {
  private readonly known = inject(VisitsInView);
  private readonly chosenFace = signal<PanelFace>('summary');
  private readonly chosenId = signal<string | undefined>(undefined);

  constructor() {
    // An address may lead to a visit; it is shown once its day is read.
    const asked = inject(ActivatedRoute, { optional: true })?.snapshot.queryParamMap.get('visita');
    if (asked) this.show(asked);
  }

  /** The place from which a new booking starts, when somebody pointed at one. */
  readonly suggestion = signal<Slot | undefined>(undefined);
  /** How many new bookings were begun: each gets a fresh form. */
  readonly bookingsBegun = signal(0);
  /** Whether one is being written: keys are not about the visit that was chosen before. */
  readonly isBooking = computed(() => this.face() === 'new-booking' && !this.isBooked());
  private readonly isBooked = linkedSignal({
    source: this.bookingsBegun,
    computation: () => false,
  });

  readonly appointment = computed(() =>
    this.known.visits()?.find(({ id }) => id === this.chosenId()),
  );

  /** An appointment that is no longer in view leaves the panel to the day. */
  readonly face = computed<PanelFace>(() => {
    const face = this.chosenFace();
    return face === 'new-booking' || this.appointment() ? face : 'summary';
  });

  /** Stands for what the panel shows now; another card, another act or the day is another view. */
  readonly view = computed(() => `${this.face()} ${this.line() ?? ''}`);

  /** The line of the agenda that it is about. */
  readonly line = computed(() => (this.isBooking() ? undefined : this.appointment()?.id));

  show(appointmentId: string, face: 'appointment' | 'move' | 'cancel' = 'appointment'): void {
    this.chosenId.set(appointmentId);
    this.chosenFace.set(face);
  }

  beginBooking(suggestion?: Slot): void {
    this.suggestion.set(suggestion);
    this.bookingsBegun.update((count) => count + 1);
    this.chosenFace.set('new-booking');
  }

  /** What was just booked is chosen, and its code stays in view. */
  showBooked(appointmentId: string): void {
    this.chosenId.set(appointmentId);
    this.isBooked.set(true);
  }

  /** One step back: from an act to its appointment, from there to the day. */
  stepBack(): void {
    const isAct = this.face() === 'move' || this.face() === 'cancel';
    if (!isAct) this.chosenId.set(undefined);
    this.chosenFace.set(isAct ? 'appointment' : 'summary');
  }
}
